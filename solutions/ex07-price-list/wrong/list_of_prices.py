# earns: ex7-other-value
# line: 8
"""The prices without their books."""
import asyncio


async def prices(fetch, isbns):
    return await asyncio.gather(*[fetch(isbn) for isbn in isbns])
