"""A plain function that hands a coroutine on, with a guard timeout round everything."""

import asyncio
from functools import partial, reduce


async def price_of(fetch, isbn):
    return {isbn: await asyncio.wait_for(fetch(isbn), 3600)}


async def merged(fetch, isbns):
    async with asyncio.timeout(3600):
        parts = await asyncio.gather(*map(partial(price_of, fetch), isbns))
    return reduce(lambda one, other: one | other, parts, {})


def prices(fetch, isbns):
    return merged(fetch, tuple(isbns))
