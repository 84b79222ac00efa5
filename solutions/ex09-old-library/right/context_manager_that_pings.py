"""An async context manager pings as long as its block runs."""

import asyncio
from contextlib import asynccontextmanager, suppress


@asynccontextmanager
async def pinging(ping):
    async def forever():
        while True:
            await asyncio.sleep(0.75)
            ping()

    task = asyncio.create_task(forever())
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def stock(lookup, isbns, ping):
    async with pinging(ping):
        return await asyncio.gather(*[asyncio.to_thread(lookup, isbn=isbn) for isbn in isbns])
