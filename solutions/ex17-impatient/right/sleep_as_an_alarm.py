"""The call races against a sleep."""

import asyncio


async def ask_all(ask, stations, T):
    async def race(station):
        call, alarm = asyncio.create_task(ask(station)), asyncio.create_task(asyncio.sleep(T))
        await asyncio.wait([call, alarm], return_when=asyncio.FIRST_COMPLETED)
        in_time = call.done()
        (alarm if in_time else call).cancel()
        await asyncio.gather(call, alarm, return_exceptions=True)
        return call.result() if in_time else None

    return await asyncio.gather(*[race(station) for station in stations])
