# earns: M25
# line: 11
"""A hundred at a time: nothing says so, and with few books nobody sees it."""
import asyncio


async def prices(fetch, isbns):
    found = {}
    for first in range(0, len(isbns), 100):
        group = isbns[first:first + 100]
        found |= zip(group, await asyncio.gather(*[fetch(isbn) for isbn in group]))
    return found
