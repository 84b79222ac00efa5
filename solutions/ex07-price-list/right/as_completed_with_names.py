"""as_completed hands out pairs of book and price; the dict is put in order at the end."""

import asyncio


async def prices(fetch, isbns):
    async def named(isbn):
        return isbn, await fetch(isbn)

    found = dict([await pair for pair in asyncio.as_completed([named(isbn) for isbn in isbns])])
    return {isbn: found[isbn] for isbn in isbns}
