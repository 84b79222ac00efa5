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
    loop = asyncio.get_running_loop()
    all_done = loop.create_future()
    missing = len(menu)

    def one_less(task):
        nonlocal missing
        missing -= 1
        if not missing:
            all_done.set_result("ready")

    def begin(dish):
        loop.create_task(dish()).add_done_callback(one_less)

    for dish in menu:
        loop.call_soon(begin, dish)
    if menu:
        await all_done


async def main():
    start = time()
    await breakfast([make_coffee, fry_eggs])
    print(f"breakfast is ready in {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
