"""All tasks are made first; then each is awaited, in the order asked."""

import asyncio


async def answers(ask, names):
    tasks = [asyncio.create_task(ask(name)) for name in names]
    return [await task for task in tasks]
