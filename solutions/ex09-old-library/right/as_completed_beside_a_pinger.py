"""as_completed, each answer put where its book stands."""

import asyncio


async def stock(lookup, isbns, ping):
    async def look(place):
        return place, await asyncio.to_thread(lookup, isbns[place])

    async def pings():
        try:
            while True:
                ping()
                await asyncio.sleep(0.9)
        finally:
            ping()

    task, found = asyncio.create_task(pings()), list(isbns)
    await asyncio.sleep(0)
    for answer in asyncio.as_completed([look(place) for place in range(len(isbns))]):
        place, number = await answer
        found[place] = number
    task.cancel()
    await asyncio.wait([task])
    return tuple(found)
