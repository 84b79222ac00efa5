# earns: M09
# line: 9
"""lines returns a list, and has no yield in it."""

class FeedError(Exception):
    """This page cannot be read."""


async def lines(open_, page, close):
    feed, number, every = await open_(), 0, []
    while texts := await page(feed, number):
        every += texts
        number += 1
    await close(feed)
    return every


async def find(open_, page, close, want):
    for line in await lines(open_, page, close):
        if want in line:
            return line
