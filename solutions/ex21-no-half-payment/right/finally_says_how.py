"""finally waits for the charge; who was called off is on his way out, and goes on from there."""

import asyncio


async def pay(reserve, charge, receipt):
    charging = None
    try:
        async with asyncio.timeout(1_000_000):
            await reserve()
            charging = asyncio.create_task(charge(), name="charge")
            await asyncio.shield(charging)
            return await receipt()
    finally:
        if charging is not None and not charging.done():
            await charging
