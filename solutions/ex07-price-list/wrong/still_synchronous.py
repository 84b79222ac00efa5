# earns: M01
# line: 5
"""Nothing was changed."""

def prices(fetch, isbns):
    found = {}
    for isbn in isbns:
        found[isbn] = fetch(isbn)
    return found
