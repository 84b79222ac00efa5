"""wait_for round each call."""

import asyncio


async def ask_all(ask, stations, T):
    async def patient(station):
        try:
            return await asyncio.wait_for(ask(station), T)
        except asyncio.TimeoutError:
            return None

    return await asyncio.gather(*map(patient, stations))
