# earns: M08
# line: 8
"""asyncio.run in the coroutine."""
import asyncio


async def prices(fetch, isbns):
    return {isbn: asyncio.run(fetch(isbn)) for isbn in isbns}
