# earns: ex7-order
# line: 9
"""The books are sorted by their numbers."""
import asyncio


async def prices(fetch, isbns):
    isbns = sorted(isbns)
    return dict(zip(isbns, await asyncio.gather(*map(fetch, isbns))))
