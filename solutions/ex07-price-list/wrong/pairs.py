# earns: M25
# line: 10
"""Two books at a time."""
import asyncio


async def prices(fetch, isbns):
    found = {}
    for place in range(0, len(isbns), 2):
        answers = await asyncio.gather(*[fetch(isbn) for isbn in isbns[place:place + 2]])
        found |= zip(isbns[place:], answers)
    return found
