# earns: M05
# line: 9
"""A task is made and awaited in the same turn of the loop."""
import asyncio

async def call_all(fetch, items, r):
    answers = []
    for item in items:
        task = asyncio.create_task(fetch(item))
        await asyncio.sleep(1 / r)
        answers.append(await task)
    return answers
