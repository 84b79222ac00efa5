# earns: ex27-twice
# line: 20
"""find closes the feed as well, as it cannot be sure."""

from contextlib import aclosing

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
        await close(feed)


async def find(open_, page, close, want):
    async with aclosing(lines(open_, page, close)) as log:
        async for line in log:
            if want in line:
                return line
