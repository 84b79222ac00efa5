# earns: M36
# line: 21
"""The generator is left, and closed by the loop when find has gone."""

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


async def find(open_, page, close, want):
    async for line in lines(open_, page, close):
        if want in line:
            return line
