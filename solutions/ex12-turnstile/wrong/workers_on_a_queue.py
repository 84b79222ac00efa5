# earns: ex12-limits-running
# line: 11
"""r workers: the same limit in other clothes."""
import asyncio


async def call_all(fetch, items, r):
    left, answers = iter(items), {}
    async def work():
        for item in left:
            answers[item] = await fetch(item)
    await asyncio.gather(*[work() for _ in range(r)])
    return [answers[item] for item in items]
