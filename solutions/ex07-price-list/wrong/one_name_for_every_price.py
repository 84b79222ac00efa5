# earns: ex7-shared-name
# line: 7
"""All tasks write into one variable."""
import asyncio


async def prices(fetch, isbns):
    price = None

    async def ask(isbn):
        nonlocal price
        price = await fetch(isbn)

    await asyncio.gather(*[ask(isbn) for isbn in isbns])
    return {isbn: price for isbn in isbns}
