# earns: ex27-close-cut
# line: 26
"""The close has a quarter of a second, and no more."""

import asyncio
from contextlib import aclosing, suppress

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
        with suppress(TimeoutError):
            await asyncio.wait_for(close(feed), 0.125)


async def find(open_, page, close, want):
    async with aclosing(lines(open_, page, close)) as log:
        async for line in log:
            if want in line:
                return line
