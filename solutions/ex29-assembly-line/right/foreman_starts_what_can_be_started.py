"""One loop: a foreman looks who is free and what lies there, starts it, and waits for whoever is first."""

import asyncio
from collections import deque


class StationError(Exception):
    pass


async def line(cut, paint, pack, toys):
    stations = [cut, paint, pack]
    heaps = [deque(toys), deque(), deque(), []]
    running = {}
    try:
        while True:
            for place, station in enumerate(stations):
                if place not in running and heaps[place]:
                    running[place] = asyncio.ensure_future(station(heaps[place].popleft()))
            if not running:
                return heaps[-1]
            await asyncio.wait(running.values(), return_when=asyncio.FIRST_COMPLETED)
            for place, job in list(running.items()):
                if job.done():
                    del running[place]
                    heaps[place + 1].append(job.result())
    finally:
        for job in running.values():
            job.cancel()
        await asyncio.gather(*running.values(), return_exceptions=True)
