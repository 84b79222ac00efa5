"""No finally: each way out has a close of its own, and the cancel is raised again."""

import asyncio

class FeedError(Exception):
    """This page cannot be read."""


async def lines(open_, page, close):
    feed = await open_()
    number = 0
    while True:
        try:
            texts = await page(feed, number)
        except (FeedError, asyncio.CancelledError):
            await close(feed)
            raise
        if not texts:
            await close(feed)
            return
        number += 1
        for text in texts:
            try:
                yield text
            except GeneratorExit:
                await close(feed)
                raise


async def find(open_, page, close, want):
    log = lines(open_, page, close)
    async for line in log:
        if want not in line:
            continue
        await log.aclose()
        return line
    return None
