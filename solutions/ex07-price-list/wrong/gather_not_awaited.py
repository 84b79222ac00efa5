# earns: M04
# line: 8
"""gather was not awaited."""
import asyncio


async def prices(fetch, isbns):
    found = asyncio.gather(*[fetch(isbn) for isbn in isbns])
    return dict(zip(isbns, found))
