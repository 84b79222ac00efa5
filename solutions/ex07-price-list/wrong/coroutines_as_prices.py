# earns: M02
# line: 5
"""fetch is called, and nobody awaits it."""
async def prices(fetch, isbns):
    return {isbn: fetch(isbn) for isbn in isbns}
