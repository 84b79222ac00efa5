# earns: M03
# line: 11
"""All tasks exist, and a lock lets in one at a time."""
import asyncio


async def prices(fetch, isbns):
    lock = asyncio.Lock()
    async def one(isbn):
        async with lock:
            return await fetch(isbn)
    return dict(zip(isbns, await asyncio.gather(*map(one, isbns))))
