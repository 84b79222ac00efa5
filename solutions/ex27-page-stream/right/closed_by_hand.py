"""try and finally with aclose, and anext in a while loop."""

class FeedError(Exception):
    """This page cannot be read."""


async def lines(open_, page, close):
    feed = await open_()
    try:
        number = 0
        while True:
            texts = await page(feed, number)
            if not texts:
                return
            for text in texts:
                yield text
            number += 1
    finally:
        await close(feed)


async def find(open_, page, close, want):
    log = lines(open_, page, close)
    try:
        while (line := await anext(log, None)) is not None:
            if want in line:
                return line
    finally:
        await log.aclose()
