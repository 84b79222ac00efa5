# earns: ex27-two-pages
"""Two pages are asked at a time."""

import asyncio
from contextlib import aclosing

class FeedError(Exception):
    """This page cannot be read."""


async def lines(open_, page, close):
    feed, number = await open_(), 0
    try:
        while True:
            for texts in await asyncio.gather(page(feed, number), page(feed, number + 1)):
                for text in texts:
                    yield text
                if not texts:
                    return
            number += 2
    finally:
        await close(feed)


async def find(open_, page, close, want):
    async with aclosing(lines(open_, page, close)) as log:
        async for line in log:
            if want in line:
                return line
