# earns: M27
# line: 25
"""Called off, find says that there is no such line."""

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
    log = lines(open_, page, close)
    try:
        async for line in log:
            if want in line:
                return line
    except asyncio.CancelledError:
        return None
    finally:
        await log.aclose()
