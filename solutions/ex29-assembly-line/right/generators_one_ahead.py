"""Async generators one behind the other, each of which has its next thing fetched while it works on this one."""

import asyncio


class StationError(Exception):
    pass


async def line(cut, paint, pack, toys):
    async def belt():
        for toy in toys:
            yield toy

    async def station(work, source, group):
        async def following():
            return await anext(source, None)

        ahead = group.create_task(following())
        while (thing := await ahead) is not None:
            ahead = group.create_task(following())
            yield await work(thing)

    async with asyncio.TaskGroup() as group:
        source = belt()
        for work in (cut, paint, pack):
            source = station(work, source, group)
        return [toy async for toy in source]
