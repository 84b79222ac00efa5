# earns: E05
# line: 6
"""fetch is given all the books at once."""

async def prices(fetch, isbns):
    found = await fetch(isbns)
    return dict(zip(isbns, found))
