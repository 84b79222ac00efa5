# earns: ex27-other-page
# line: 14
"""Pages are counted from one."""

from contextlib import aclosing

class FeedError(Exception):
    """This page cannot be read."""


async def lines(open_, page, close):
    feed, number = await open_(), 1
    try:
        while texts := await page(feed, number):
            for text in texts:
                yield text
            number += 1
    finally:
        await close(feed)


async def find(open_, page, close, want):
    async with aclosing(lines(open_, page, close)) as log:
        async for line in log:
            if want in line:
                return line
