# earns: M26
"""gather raises when a station fails, and the other workers go on."""

import asyncio


class StationError(Exception):
    pass


async def line(cut, paint, pack, toys):
    parts, painted, finished = asyncio.Queue(), asyncio.Queue(), []

    async def work(station, things, hand_on):
        async for thing in things:
            await hand_on(await station(thing))
        await hand_on(None)

    async def given():
        for toy in toys:
            yield toy

    async def out_of(queue):
        while (thing := await queue.get()) is not None:
            yield thing

    async def keep(toy):
        if toy is not None:
            finished.append(toy)

    await asyncio.gather(
        work(cut, given(), parts.put), work(paint, out_of(parts), painted.put), work(pack, out_of(painted), keep)
    )
    return finished
