# earns: M33
# line: 23
"""The queues are joined, and nobody ever calls task_done."""

import asyncio


class StationError(Exception):
    pass


async def line(cut, paint, pack, toys):
    queues = [asyncio.Queue() for _ in range(4)]
    for toy in toys:
        await queues[0].put(toy)

    async def work(station, source, target):
        while True:
            await target.put(await station(await source.get()))

    workers = [asyncio.create_task(work(*each)) for each in zip((cut, paint, pack), queues, queues[1:])]
    for queue in queues[:3]:
        await queue.join()
    for worker in workers:
        worker.cancel()
    await asyncio.gather(*workers, return_exceptions=True)
    return [queues[3].get_nowait() for _ in toys]
