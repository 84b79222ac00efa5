# earns: M36
# line: 22
"""aclose is called, and nobody awaits what it gives."""

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
    log = lines(open_, page, close)
    async for line in log:
        if want in line:
            log.aclose()
            return line
