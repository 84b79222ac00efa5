# earns: M36
"""The outer generator is closed, and the inner one is not."""

from contextlib import aclosing

class FeedError(Exception):
    """This page cannot be read."""


async def pages(open_, page, close):
    feed, number = await open_(), 0
    try:
        while texts := await page(feed, number):
            yield texts
            number += 1
    finally:
        await close(feed)


async def lines(open_, page, close):
    async for texts in pages(open_, page, close):
        for text in texts:
            yield text


async def find(open_, page, close, want):
    async with aclosing(lines(open_, page, close)) as log:
        async for line in log:
            if want in line:
                return line
