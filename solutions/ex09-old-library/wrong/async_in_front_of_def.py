# earns: M06
# line: 9
"""`async` in front of def, and nothing else."""

async def stock(lookup, isbns, ping):
    found = []
    for isbn in isbns:
        ping()
        found.append(lookup(isbn))
    return found
