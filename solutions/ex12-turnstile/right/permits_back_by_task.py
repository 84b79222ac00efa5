"""As a semaphore held for a second by one task, while another makes the call."""

import asyncio


async def call_all(fetch, items, r):
    door, tasks = asyncio.Semaphore(r), []

    async def pass_the_door(passed):
        async with door:
            passed.set()
            await asyncio.sleep(1)

    async def one(item):
        passed = asyncio.Event()
        passing = asyncio.create_task(pass_the_door(passed))
        await passed.wait()
        try:
            return await fetch(item)
        finally:
            passing.cancel() if passing.done() else await passing

    return await asyncio.gather(*[one(item) for item in items])
