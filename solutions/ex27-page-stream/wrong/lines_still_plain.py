# earns: M01
# line: 9
"""lines was left as it was, and find does the work itself."""

class FeedError(Exception):
    """This page cannot be read."""


def lines(open_, page, close):
    feed, number = open_(), 0
    try:
        while texts := page(feed, number):
            yield from texts
            number += 1
    finally:
        close(feed)


async def find(open_, page, close, want):
    feed, number = await open_(), 0
    try:
        while texts := await page(feed, number):
            for text in texts:
                if want in text:
                    return text
            number += 1
    finally:
        await close(feed)
