# earns: M10
# line: 8
"""wait was given coroutines."""
import asyncio


async def prices(fetch, isbns):
    done, _ = await asyncio.wait([fetch(isbn) for isbn in isbns])
    return dict(zip(isbns, [task.result() for task in done]))
