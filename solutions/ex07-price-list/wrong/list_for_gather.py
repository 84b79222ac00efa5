# earns: M09
# line: 8
"""gather was given the whole list."""
import asyncio


async def prices(fetch, isbns):
    found = await asyncio.gather([fetch(isbn) for isbn in isbns])
    return dict(zip(isbns, found))
