# earns: M08
# line: 7
"""asyncio.run in the coroutine."""
import asyncio

async def call_all(fetch, items, r):
    return [asyncio.run(fetch(item)) for item in items]
