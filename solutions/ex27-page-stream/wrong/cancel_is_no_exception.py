# earns: ex27-left-open
# line: 24
"""`except Exception` hears of no cancel."""

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
    feed, number = await open_(), 0
    found = None
    try:
        while found is None and (texts := await page(feed, number)):
            found = next((text for text in texts if want in text), None)
            number += 1
    except Exception:
        await close(feed)
        raise
    await close(feed)
    return found
