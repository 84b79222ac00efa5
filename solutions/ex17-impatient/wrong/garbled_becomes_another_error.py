# earns: ex17-other-error
# line: 11
"""The ValueError is hidden by a RuntimeError."""

import asyncio


async def ask_all(ask, stations, T):
    async def ask_one(station):
        try:
            return await asyncio.wait_for(ask(station), T)
        except TimeoutError:
            return None
        except ValueError:
            raise RuntimeError("bad weather") from None

    return await asyncio.gather(*map(ask_one, stations))
