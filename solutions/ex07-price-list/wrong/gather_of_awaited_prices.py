# earns: M03
# line: 8
"""Each price is awaited before gather gets it."""
import asyncio


async def prices(fetch, isbns):
    found = await asyncio.gather(*[await fetch(isbn) for isbn in isbns])
    return dict(zip(isbns, found))
