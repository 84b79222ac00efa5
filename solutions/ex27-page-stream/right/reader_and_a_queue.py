"""A task reads the pages into a queue of one place; find looks into the queue, and stops the reader."""

import asyncio

class FeedError(Exception):
    """This page cannot be read."""


async def read(open_, page, close, shelf):
    feed = await open_()
    try:
        number = 0
        while texts := await page(feed, number):
            await shelf.put(texts)
            number += 1
    finally:
        await close(feed)


async def lines(open_, page, close):
    shelf = asyncio.Queue(1)
    reader = asyncio.create_task(read(open_, page, close, shelf))
    try:
        while True:
            coming = asyncio.create_task(shelf.get())
            await asyncio.wait([coming, reader], return_when=asyncio.FIRST_COMPLETED)
            if not coming.done():
                break
            for text in coming.result():
                yield text
    finally:
        reader.cancel()
        coming.cancel()
        await asyncio.wait([reader, coming])
    if not reader.cancelled():
        reader.result()


async def find(open_, page, close, want):
    log, found = lines(open_, page, close), None
    try:
        async for line in log:
            if want in line:
                found = line
                break
    finally:
        await log.aclose()
    return found
