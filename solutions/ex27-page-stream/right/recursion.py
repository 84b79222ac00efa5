"""Each page is asked by a call of its own, which asks for the next one."""

class FeedError(Exception):
    """This page cannot be read."""


async def lines_from(number, page, feed):
    texts = await page(feed, number)
    return texts and (texts, number + 1)


async def lines(open_, page, close):
    feed = await open_()
    try:
        step = await lines_from(0, page, feed)
        while step:
            for text in step[0]:
                yield text
            step = await lines_from(step[1], page, feed)
    finally:
        await close(feed)


async def search(page, feed, number, want):
    texts = await page(feed, number)
    for text in texts:
        if text.find(want) >= 0:
            return text
    return await search(page, feed, number + 1, want) if texts else None


async def find(open_, page, close, want):
    feed = await open_()
    try:
        return await search(page, feed, 0, want)
    finally:
        await close(feed)
