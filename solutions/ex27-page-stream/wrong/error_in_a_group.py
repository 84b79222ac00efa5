# earns: ex27-in-a-group
"""The error comes out in the group that the search runs in."""

import asyncio
from contextlib import aclosing

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


async def search(open_, page, close, want):
    async with aclosing(lines(open_, page, close)) as log:
        async for line in log:
            if want in line:
                return line


async def find(open_, page, close, want):
    async with asyncio.TaskGroup() as group:
        task = group.create_task(search(open_, page, close, want))
    return task.result()
