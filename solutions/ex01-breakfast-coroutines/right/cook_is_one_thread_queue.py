"""Hands-on work goes to the one cook, a task that takes orders off a queue."""
import asyncio
from time import sleep
orders = None


async def cook():
    while True:
        minutes, done = await orders.get()
        sleep(minutes)
        done.set_result(None)


async def hands_on(minutes):
    global orders
    if orders is None:
        orders = asyncio.Queue()
        worker = asyncio.create_task(cook())
    else:
        worker = None
    done = asyncio.get_running_loop().create_future()
    await orders.put((minutes, done))
    await done
    if worker:
        worker.cancel()
        try:
            await worker
        except asyncio.CancelledError:
            pass
        orders = None


async def make_coffee():
    await hands_on(1)
    await asyncio.sleep(5)


async def fry_eggs():
    await hands_on(1)
    await asyncio.sleep(3)


async def main():
    await make_coffee()
    await fry_eggs()

if __name__ == "__main__":
    asyncio.run(main())
