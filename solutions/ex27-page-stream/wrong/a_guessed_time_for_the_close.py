# earns: M11
"""The loop closes the generator meanwhile, and find hopes that it is done by then."""

import asyncio

class FeedError(Exception):
    """This page cannot be read."""


async def lines(open_, page, close):
    feed, number = await open_(), 0
    try:
        while texts := await page(feed, number):
            for text in texts:
                yield text
            number += 1
    finally:
        await close(feed)


async def find(open_, page, close, want):
    async for line in lines(open_, page, close):
        if want in line:
            break
    else:
        return None
    await asyncio.sleep(3)
    return line
