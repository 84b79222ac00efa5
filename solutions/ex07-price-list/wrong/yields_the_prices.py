# earns: M09
# line: 5
"""An async generator of pairs."""

async def prices(fetch, isbns):
    for isbn in isbns:
        yield isbn, await fetch(isbn)
