# earns: ex7-missed
# line: 7
"""The loop ends one book too early."""
import asyncio


async def prices(fetch, isbns):
    found = await asyncio.gather(*[fetch(isbns[i]) for i in range(len(isbns) - 1)])
    return dict(zip(isbns, found))
