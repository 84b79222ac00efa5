# earns: M03
# line: 7
"""async and await were put in, and nothing else."""
async def prices(fetch, isbns):
    found = {}
    for isbn in isbns:
        found[isbn] = await fetch(isbn)
    return found
