# earns: M25
# line: 10
"""Books that stand in the list once more are asked for when the others are there."""
import asyncio


async def prices(fetch, isbns):
    titles = list(dict.fromkeys(isbns))
    copies = [isbn for place, isbn in enumerate(isbns) if isbn in isbns[:place]]
    found = dict(zip(titles, await asyncio.gather(*map(fetch, titles))))
    found |= zip(copies, await asyncio.gather(*map(fetch, copies)))
    return found
