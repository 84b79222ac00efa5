import asyncio
from time import sleep, time
import concurrent.futures


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
    bells = []
    for dish in menu:
        bell = concurrent.futures.Future()
        task = asyncio.create_task(dish())
        task.add_done_callback(lambda task, bell=bell: bell.set_result(task.result()))
        bells.append(bell)
    for bell in bells:
        await asyncio.wrap_future(bell)


async def main():
    start = time()
    await breakfast([make_coffee, fry_eggs])
    print(f"breakfast is ready in {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
