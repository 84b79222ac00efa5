"""An exit stack awaits every book on the way out."""

import asyncio
from contextlib import AsyncExitStack


async def prices(fetch, isbns):
    found = {isbn: 0 for isbn in isbns}
    async with AsyncExitStack() as stack:
        for isbn in isbns:
            task = asyncio.ensure_future(fetch(isbn))

            async def collect(isbn=isbn, task=task):
                found[isbn] = await task

            stack.push_async_callback(collect)
    return found
