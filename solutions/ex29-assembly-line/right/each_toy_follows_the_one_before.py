"""Recursion: a toy begins, lets the rest of the line follow when the first station is free, and signs each desk off."""

import asyncio


class StationError(Exception):
    pass


async def line(cut, paint, pack, toys):
    return await follow((cut, paint, pack), list(toys), [None] * 3)


async def follow(stations, toys, before):
    if not toys:
        return []
    left = [asyncio.Event() for _ in stations]

    async def make(thing):
        for station, free, mine in zip(stations, before, left, strict=True):
            if free:
                await free.wait()
            thing = await station(thing)
            mine.set()
        return thing

    async with asyncio.TaskGroup() as group:
        first = group.create_task(make(toys[0]))
        rest = group.create_task(follow(stations, toys[1:], left))
    return [first.result(), *rest.result()]
