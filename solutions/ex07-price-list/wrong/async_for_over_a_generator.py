# earns: M03
# line: 8
"""An async comprehension over a generator that awaits one after the other."""


async def each_price(fetch, isbns):
    for isbn in isbns:
        yield isbn, await fetch(isbn)


async def prices(fetch, isbns):
    return {isbn: price async for isbn, price in each_price(fetch, isbns)}
