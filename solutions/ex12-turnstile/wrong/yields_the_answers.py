# earns: M09
# line: 6
"""An async generator of answers."""
import asyncio

async def call_all(fetch, items, r):
    for item in items:
        yield await fetch(item)
        await asyncio.sleep(1 / r)
