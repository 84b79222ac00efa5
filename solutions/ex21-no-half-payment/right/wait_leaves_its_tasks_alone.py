"""asyncio.wait may be cut, and its tasks do not notice."""

import asyncio


async def pay(reserve, charge, receipt):
    await reserve()
    charging = asyncio.ensure_future(charge())
    try:
        await asyncio.wait([charging])
    finally:
        while not charging.done():
            await asyncio.wait([charging])
    return await receipt()
