# remark: M31
"""Workers without an end are called off when all is packed, and nobody waits until they are gone."""

import asyncio


class StationError(Exception):
    pass


async def line(cut, paint, pack, toys):
    wood, parts, painted = asyncio.Queue(), asyncio.Queue(), asyncio.Queue()
    for toy in toys:
        await wood.put(toy)
    finished, over = [], asyncio.get_running_loop().create_future()

    async def work(station, source, hand_on):
        try:
            while True:
                await hand_on(await station(await source.get()))
        except StationError as error:
            if not over.done():
                over.set_exception(error)

    async def keep(toy):
        finished.append(toy)
        if len(finished) == len(toys):
            over.set_result(finished)

    workers = [
        asyncio.create_task(work(cut, wood, parts.put)),
        asyncio.create_task(work(paint, parts, painted.put)),
        asyncio.create_task(work(pack, painted, keep)),
    ]
    try:
        return await over if toys else []
    except StationError:
        await asyncio.wait([worker for worker in workers if worker.cancel()])
        raise
    finally:
        for worker in workers:
            worker.cancel()
