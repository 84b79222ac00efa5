# earns: M09
# line: 6
"""The list of coroutines is awaited."""
async def prices(fetch, isbns):
    asked = [fetch(isbn) for isbn in isbns]
    found = await asked
    return dict(zip(isbns, found))
