"""A task for each toy and station: it waits for the toy, and for the toy before to leave the station."""

import asyncio


class StationError(Exception):
    pass


async def line(cut, paint, pack, toys):
    busy = {}

    async def step(station, thing, before):
        part = await thing
        if before is not None:
            await before
        return await station(part)

    async def given(toy):
        return toy

    async with asyncio.TaskGroup() as group:
        finished = []
        for toy in toys:
            thing = group.create_task(given(toy))
            for station in (cut, paint, pack):
                thing = busy[station] = group.create_task(step(station, thing, busy.get(station)))
            finished.append(thing)
    return [await thing for thing in finished]
