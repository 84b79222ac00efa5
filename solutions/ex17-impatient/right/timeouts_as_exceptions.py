"""The TimeoutErrors come back from gather, and are looked at."""

import asyncio


async def ask_all(ask, stations, T):
    found = await asyncio.gather(*(asyncio.wait_for(ask(s), T) for s in stations), return_exceptions=True)
    for answer in found:
        if isinstance(answer, BaseException) and not isinstance(answer, TimeoutError):
            raise answer
    return [None if isinstance(answer, TimeoutError) else answer for answer in found]
