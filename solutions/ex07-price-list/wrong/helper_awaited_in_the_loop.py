# earns: M03
# line: 7
"""A helper of its own does not make it concurrent."""


async def price_of(fetch, isbn):
    return await fetch(isbn)


async def prices(fetch, isbns):
    return {isbn: await price_of(fetch, isbn) for isbn in isbns}
