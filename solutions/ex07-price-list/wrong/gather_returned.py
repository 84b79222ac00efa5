# earns: M04
# line: 8
"""What comes back is the gather itself."""
import asyncio


async def prices(fetch, isbns):
    return asyncio.gather(*[fetch(isbn) for isbn in isbns])
