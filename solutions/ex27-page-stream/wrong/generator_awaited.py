# earns: M09
# line: 21
"""An async generator is no coroutine."""

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
    for line in await lines(open_, page, close):
        if want in line:
            return line
