"""Two generators, one walking the other, and both are closed by who walks them."""

from contextlib import aclosing

class FeedError(Exception):
    """This page cannot be read."""


async def pages(open_, page, close):
    feed = await open_()
    number = -1
    try:
        while True:
            number += 1
            yield await page(feed, number)
    finally:
        await close(feed)


async def lines(*servers):
    async with aclosing(pages(*servers)) as book:
        async for texts in book:
            if not texts:
                break
            for text in texts:
                yield text


async def find(open_, page, close, want):
    found = []
    async with aclosing(lines(open_, page, close)) as log:
        async for line in log:
            found += [line] * (want in line)
            if found:
                break
    return found.pop() if found else None
