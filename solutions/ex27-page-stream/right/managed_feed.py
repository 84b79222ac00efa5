"""The feed is a context manager of its own; find walks the pages itself, and needs no generator."""

from contextlib import asynccontextmanager
from itertools import count

class FeedError(Exception):
    """This page cannot be read."""


@asynccontextmanager
async def opened(open_, close):
    feed = await open_()
    try:
        yield feed
    finally:
        await close(feed)


async def lines(open_, page, close):
    async with opened(open_, close) as feed:
        for number in count():
            texts = await page(feed, number)
            for text in texts:
                yield text
            if len(texts) == 0:
                break


async def find(open_, page, close, want):
    async with opened(open_, close) as feed:
        for number in count():
            texts = await page(feed, number)
            fitting = [text for text in texts if want in text]
            if fitting or not texts:
                return fitting[0] if fitting else None
