"""While the lines of a page are given, the next page is on its way; it is cancelled when nobody wants it."""

import asyncio
from contextlib import aclosing

class FeedError(Exception):
    """This page cannot be read."""


async def lines(open_, page, close):
    feed = await open_()
    number, coming = 0, asyncio.create_task(page(feed, 0))
    try:
        while texts := await coming:
            number += 1
            coming = asyncio.create_task(page(feed, number))
            await asyncio.sleep(0)
            for text in texts:
                yield text
    finally:
        coming.cancel()
        await asyncio.wait([coming])
        await close(feed)


async def find(open_, page, close, want):
    async with aclosing(lines(open_, page, close)) as log:
        async for line in log:
            if want in line:
                return line
