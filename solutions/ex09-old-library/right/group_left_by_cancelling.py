"""The last line of the group cancels the pinger in it."""

import asyncio


async def stock(lookup, isbns, ping):
    async def look(isbn):
        return isbn, await asyncio.to_thread(lookup, isbn)

    async def beat():
        for _ in range(10**6):
            ping()
            await asyncio.sleep(0.5)

    async with asyncio.TaskGroup() as group:
        heart = group.create_task(beat())
        found = dict(await asyncio.gather(*map(look, isbns)))
        heart.cancel()
    return [found[isbn] for isbn in isbns]
