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


async def worker(orders):
    while True:
        dish = await orders.get()
        await dish()
        orders.task_done()


async def breakfast(menu):
    orders = asyncio.Queue()
    workers = [asyncio.create_task(worker(orders)) for _ in menu]
    for dish in menu:
        orders.put_nowait(dish)
    await orders.join()
    for each in workers:
        each.cancel()
    await asyncio.gather(*workers, return_exceptions=True)


async def main():
    start = time()
    await breakfast([make_coffee, fry_eggs])
    print(f"breakfast is ready in {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
