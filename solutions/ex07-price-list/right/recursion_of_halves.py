"""Halves of the list, and halves of these."""

import asyncio


async def prices(fetch, isbns):
    if len(isbns) <= 1:
        return {isbn: await fetch(isbn) for isbn in isbns}
    middle = len(isbns) // 2
    first, second = await asyncio.gather(prices(fetch, isbns[:middle]), prices(fetch, isbns[middle:]))
    return first | second
