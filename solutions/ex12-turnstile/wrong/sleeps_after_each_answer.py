# earns: M03
# line: 9
"""Each call is awaited, and then the pause comes on top."""
import asyncio

async def call_all(fetch, items, r):
    answers = []
    for item in items:
        answers.append(await fetch(item))
        await asyncio.sleep(1 / r)
    return answers
