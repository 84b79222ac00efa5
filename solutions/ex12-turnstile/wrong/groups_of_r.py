# earns: M25
# line: 9
"""r at once, and the next r when all of them are done and a second has passed."""
import asyncio

async def call_all(fetch, items, r):
    answers = []
    for first in range(0, len(items), r):
        answers += await asyncio.gather(*[fetch(item) for item in items[first:first + r]])
        await asyncio.sleep(1)
    return answers
