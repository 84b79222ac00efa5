# earns: M01
# line: 5
"""Nothing was changed."""

def stock(lookup, isbns, ping):
    found = []
    for isbn in isbns:
        ping()
        found.append(lookup(isbn))
    return found
