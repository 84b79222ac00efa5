# earns: ex7-order
# line: 9
"""A set takes the copies away, and the order with them."""
import asyncio


async def prices(fetch, isbns):
    titles = set(isbns)
    return dict(zip(titles, await asyncio.gather(*map(fetch, titles))))
