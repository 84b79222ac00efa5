# earns: ex7-other-value
# line: 9
"""Each price as a string with its currency."""
import asyncio


async def prices(fetch, isbns):
    found = await asyncio.gather(*[fetch(isbn) for isbn in isbns])
    return {isbn: f"{price}" for isbn, price in zip(isbns, found)}
