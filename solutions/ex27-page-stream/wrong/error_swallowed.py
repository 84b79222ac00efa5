# earns: M18
# line: 14
"""A page that fails is taken for the end of the log."""

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
    except FeedError:
        pass
    finally:
        await close(feed)


async def find(open_, page, close, want):
    async with aclosing(lines(open_, page, close)) as log:
        async for line in log:
            if want in line:
                return line
