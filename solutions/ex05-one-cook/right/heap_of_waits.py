import asyncio
import heapq
from time import perf_counter, sleep


def work(name, minutes):
    sleep(minutes)


async def wait(name, minutes):
    await asyncio.sleep(minutes)


async def cook(name, hands_on, waiting):
    work(name, hands_on)
    await wait(name, waiting)


async def cook_all(dishes):
    start = perf_counter()
    heap = [(-waiting, number, name, hands_on) for number, (name, hands_on, waiting) in enumerate(dishes)]
    heapq.heapify(heap)
    tasks = []
    while heap:
        minus_waiting, _, name, hands_on = heapq.heappop(heap)
        tasks.append(asyncio.create_task(cook(name, hands_on, -minus_waiting)))
    await asyncio.gather(*tasks)
    return perf_counter() - start


if __name__ == "__main__":
    print(asyncio.run(cook_all([("salad", 2, 0), ("soup", 1, 4), ("bread", 2, 5)])))
