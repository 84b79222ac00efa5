import asyncio
from time import sleep, time


async def make_coffee():
    sleep(1)  # hands on
    print("coffee: brewing")
    await asyncio.sleep(5)  # waiting
    print("coffee: ready")


async def fry_eggs():
    sleep(1)  # hands on
    print("eggs: in the pan")
    await asyncio.sleep(3)  # waiting
    print("eggs: ready")


async def breakfast(menu):
    me = asyncio.current_task()
    left = len(menu)
    keep = []

    def ready(_):
        nonlocal left
        left -= 1
        if left == 0:
            me.cancel("ready")

    for dish in menu:
        keep.append(asyncio.create_task(dish()))
        keep[-1].add_done_callback(ready)
    try:
        if menu:
            await asyncio.get_running_loop().create_future()
    except asyncio.CancelledError:
        me.uncancel()


async def main():
    start = time()
    await breakfast([make_coffee, fry_eggs])
    print(f"breakfast is ready in {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
