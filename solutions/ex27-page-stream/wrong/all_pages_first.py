# earns: ex27-read-on
# line: 12
"""The whole log is read into a list, and then looked through."""

class FeedError(Exception):
    """This page cannot be read."""


async def lines(open_, page, close):
    feed, number, every = await open_(), 0, []
    try:
        while texts := await page(feed, number):
            every += texts
            number += 1
    finally:
        await close(feed)
    for text in every:
        yield text


async def find(open_, page, close, want):
    every = [line async for line in lines(open_, page, close)]
    return next((line for line in every if want in line), None)
