# earns: E03
# line: 7
"""The function has another name."""
import asyncio


async def price_list(fetch, isbns):
    return dict(zip(isbns, await asyncio.gather(*map(fetch, isbns))))
