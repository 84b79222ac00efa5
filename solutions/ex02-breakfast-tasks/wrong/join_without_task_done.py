# earns: M33
# line: 35
import asyncio
from time import sleep, time


async def make_coffee():
    print("coffee: measuring the ingredients")
    sleep(1)  # hands on
    print("coffee: brewing")
    await asyncio.sleep(5)  # waiting
    print("coffee: ready")


async def fry_eggs():
    print("eggs: preparing the ingredients")
    sleep(1)  # hands on
    print("eggs: in the pan")
    await asyncio.sleep(3)  # waiting
    print("eggs: ready")


async def worker(orders):
    while True:
        dish = await orders.get()
        await dish()


async def main():
    start = time()
    orders = asyncio.Queue()
    for dish in (make_coffee, fry_eggs):
        orders.put_nowait(dish)
    workers = [asyncio.create_task(worker(orders)) for _ in range(2)]
    await orders.join()
    for each in workers:
        each.cancel()
    print(f"breakfast is ready in {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
