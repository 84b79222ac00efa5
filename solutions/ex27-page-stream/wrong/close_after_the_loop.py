# earns: ex27-left-open
# line: 22
"""close stands after the loop: who leaves early never comes there."""

from contextlib import aclosing

class FeedError(Exception):
    """This page cannot be read."""


async def lines(open_, page, close):
    feed, number = await open_(), 0
    while texts := await page(feed, number):
        for text in texts:
            yield text
        number += 1
    await close(feed)


async def find(open_, page, close, want):
    async with aclosing(lines(open_, page, close)) as log:
        async for line in log:
            if want in line:
                return line
