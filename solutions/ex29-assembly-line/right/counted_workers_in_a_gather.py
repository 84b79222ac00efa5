"""Each worker knows how many toys come, and room is for one between two; one that fails takes the others along."""

import asyncio


class StationError(Exception):
    pass


async def work(station, source, target, number):
    for _ in range(number):
        await target.put(await station(await source.get()))


async def line(cut, paint, pack, toys):
    start, end = asyncio.Queue(), asyncio.Queue()
    cut_parts, painted_parts = asyncio.Queue(maxsize=1), asyncio.Queue(maxsize=1)
    for toy in toys:
        start.put_nowait(toy)
    workers = [
        asyncio.create_task(work(cut, start, cut_parts, len(toys))),
        asyncio.create_task(work(paint, cut_parts, painted_parts, len(toys))),
        asyncio.create_task(work(pack, painted_parts, end, len(toys))),
    ]
    try:
        await asyncio.gather(*workers)
    except BaseException:
        for worker in workers:
            worker.cancel()
        await asyncio.gather(*workers, return_exceptions=True)
        raise
    return [end.get_nowait() for _ in toys]
