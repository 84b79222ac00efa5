"""The search is a task of its own; whoever calls find off calls the task off, and waits for it."""

import asyncio
import contextlib
import functools

class FeedError(Exception):
    """This page cannot be read."""


def closing(walk):
    @functools.wraps(walk)
    def wrapped(*args):
        return contextlib.aclosing(walk(*args))

    return wrapped


async def lines(open_, page, close):
    feed, number = await open_(), 0
    try:
        while texts := await page(feed, number):
            for text in texts:
                yield text
            number += 1
    finally:
        await close(feed)


async def search(servers, want):
    async with closing(lines)(*servers) as log:
        fitting = [line async for line in first(log, want)]
    return fitting[0] if fitting else None


async def first(log, want):
    async for line in log:
        if want in line:
            yield line
            break


async def find(open_, page, close, want):
    task = asyncio.create_task(search((open_, page, close), want))
    try:
        return await task
    except asyncio.CancelledError:
        task.cancel()
        await asyncio.wait([task])
        raise
