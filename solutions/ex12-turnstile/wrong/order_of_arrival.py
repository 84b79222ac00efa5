# earns: M39
# line: 12
"""Answers stand in the list as they came."""
import asyncio

async def call_all(fetch, items, r):
    answers = []
    async def one(number, item):
        await asyncio.sleep(number / r)
        answers.append(await fetch(item))
    await asyncio.gather(*[one(number, item) for number, item in enumerate(items)])
    return answers
