# earns: M25
import asyncio


async def worker(queue):
    while not queue.empty():
        dish = await queue.get()
        await dish()


async def breakfast(menu):
    queue = asyncio.Queue()
    for dish in menu:
        await queue.put(dish)
    await asyncio.gather(worker(queue), worker(queue), worker(queue))
