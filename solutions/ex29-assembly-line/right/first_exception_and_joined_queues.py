"""Workers without an end: the queues are joined one after the other, unless a worker breaks down before."""

import asyncio


class StationError(Exception):
    pass


async def line(cut, paint, pack, toys):
    queues = [asyncio.Queue() for _ in range(4)]
    for toy in toys:
        queues[0].put_nowait(toy)

    async def work(station, source, target):
        while True:
            thing = await source.get()
            target.put_nowait(await station(thing))
            source.task_done()

    async def all_joined():
        for queue in queues[:3]:
            await queue.join()

    tasks = [asyncio.create_task(work(*each)) for each in zip((cut, paint, pack), queues, queues[1:], strict=False)]
    tasks.append(asyncio.create_task(all_joined()))
    done, open_ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for task in open_:
        task.cancel()
    await asyncio.wait(open_)
    for task in done:
        task.result()
    return [queues[3].get_nowait() for _ in toys]
