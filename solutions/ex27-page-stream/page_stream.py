"""The log of a harbour, which comes page by page: find the first line about a boat, and close the log."""

import asyncio
from contextlib import aclosing
from time import time


class FeedError(Exception):
    """This page cannot be read. Leave the class here: the grader raises it."""


async def lines(open_, page, close):
    feed, number = await open_(), 0
    try:
        while texts := await page(feed, number):
            for line in texts:
                yield line
            number += 1
    finally:
        await close(feed)


async def find(open_, page, close, want):
    async with aclosing(lines(open_, page, close)) as log:
        async for line in log:
            if want in line:
                return line
    return None


async def open_or_close(feed="log"):
    await asyncio.sleep(1)  # waiting for the harbour
    return feed


async def read_page(feed, number):
    await asyncio.sleep(1)  # waiting for the page
    return [["06:10 the Ida left", "06:50 fog"], ["08:20 the Rosa came in", "09:05 rain"], []][number]


async def main():
    start = time()
    print(await find(open_or_close, read_page, open_or_close, "Rosa"))
    print(f"after {time() - start:.1f} s")


if __name__ == "__main__":
    asyncio.run(main())
