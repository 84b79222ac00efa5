# earns: M03
# line: 5
"""A dict comprehension with an await in it."""
async def prices(fetch, isbns):
    return {isbn: await fetch(isbn) for isbn in isbns}
