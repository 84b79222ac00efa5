"""One page ahead, and at the end it is waited for, as nobody is in a hurry."""

import asyncio
from contextlib import AsyncExitStack, aclosing

class FeedError(Exception):
    """This page cannot be read."""


async def pages(feed, page):
    ahead = asyncio.ensure_future(page(feed, 0))
    try:
        for number in range(1, 10**6):
            texts = await ahead
            if not texts:
                break
            ahead = asyncio.ensure_future(page(feed, number))
            await asyncio.sleep(0)
            yield texts
    finally:
        await asyncio.gather(ahead, return_exceptions=True)


async def lines(open_, page, close):
    async with AsyncExitStack() as stack:
        feed = await open_()
        stack.push_async_callback(close, feed)
        async for texts in await stack.enter_async_context(aclosing(pages(feed, page))):
            for text in texts:
                yield text


async def find(open_, page, close, want):
    log = lines(open_, page, close)
    async with aclosing(log):
        return await anext((line async for line in log if want in line), None)
