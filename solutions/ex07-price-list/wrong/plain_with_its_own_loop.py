# earns: M01
# line: 7
"""A plain function that runs a loop for each book."""
import asyncio


def prices(fetch, isbns):
    return {isbn: asyncio.run(fetch(isbn)) for isbn in isbns}
