# earns: ex7-twice
# line: 9
"""The answers are thrown away, and asked for again."""
import asyncio


async def prices(fetch, isbns):
    await asyncio.gather(*[fetch(isbn) for isbn in isbns])
    found = await asyncio.gather(*[fetch(isbn) for isbn in isbns])
    return dict(zip(isbns, found))
