"""Deadlines by the loop's clock, one for each."""

import asyncio
import contextlib


async def ask_all(ask, stations, T):
    loop = asyncio.get_running_loop()

    async def until(deadline, coroutine):
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout_at(deadline):
                return await coroutine

    return await asyncio.gather(*(until(loop.time() + T, ask(station)) for station in stations))
