# earns: M39
# line: 14
"""Each helper puts its price into the dict when it comes."""
import asyncio


async def prices(fetch, isbns):
    found = {}

    async def ask(isbn):
        found[isbn] = await fetch(isbn)

    await asyncio.gather(*[ask(isbn) for isbn in isbns])
    return found
