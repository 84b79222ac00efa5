# earns: M22
import asyncio
import heapq
from time import sleep, time


def work(name, minutes):
    sleep(minutes)


async def wait(name, minutes):
    await asyncio.sleep(minutes)


async def cook(name, hands_on, waiting):
    work(name, hands_on)
    await wait(name, waiting)


async def cook_all(dishes):
    start = time()
    heap = []
    for name, hands_on, waiting in dishes:
        heapq.heappush(heap, (waiting, name, hands_on))
    async with asyncio.TaskGroup() as kitchen:
        while heap:
            waiting, name, hands_on = heapq.heappop(heap)
            kitchen.create_task(cook(name, hands_on, waiting))
    return time() - start


if __name__ == "__main__":
    print(asyncio.run(cook_all([("salad", 2, 0), ("soup", 1, 4), ("bread", 2, 5)])))
