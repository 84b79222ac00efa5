# earns: M13
"""Each book in a thread with a loop of its own."""
import asyncio


async def prices(fetch, isbns):
    async def one(isbn):
        return await asyncio.to_thread(lambda: asyncio.run(fetch(isbn)))

    return dict(zip(isbns, await asyncio.gather(*map(one, isbns))))
