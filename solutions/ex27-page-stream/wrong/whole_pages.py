# earns: ex27-whole-pages
# line: 11
"""lines gives pages, and find knows that."""

from contextlib import aclosing

class FeedError(Exception):
    """This page cannot be read."""


async def lines(open_, page, close):
    feed, number = await open_(), 0
    try:
        while texts := await page(feed, number):
            yield texts
            number += 1
    finally:
        await close(feed)


async def find(open_, page, close, want):
    async with aclosing(lines(open_, page, close)) as log:
        async for texts in log:
            for text in texts:
                if want in text:
                    return text
