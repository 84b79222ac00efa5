# earns: M17
# line: 9
"""A book that stands in the list twice has one coroutine, and it is awaited twice."""
import asyncio


async def prices(fetch, isbns):
    asked = {isbn: fetch(isbn) for isbn in isbns}
    async def wait_for(isbn): return await asked[isbn]
    return dict(zip(isbns, await asyncio.gather(*[wait_for(isbn) for isbn in isbns])))
