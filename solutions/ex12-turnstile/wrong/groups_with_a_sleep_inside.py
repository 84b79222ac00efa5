# earns: M25
# line: 9
"""Each group lasts a second at least, and as long as its slowest."""
import asyncio

async def call_all(fetch, items, r):
    answers = []
    for first in range(0, len(items), r):
        *found, _ = await asyncio.gather(*[fetch(item) for item in items[first:first + r]], asyncio.sleep(1))
        answers += found
    return answers
