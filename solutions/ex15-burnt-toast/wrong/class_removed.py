# earns: E10
"""The class of the error is gone."""

import asyncio


async def ring(call, names):
    async def ask(name):
        try:
            return await call(name)
        except RuntimeError:
            return "no answer"

    return dict(zip(names, await asyncio.gather(*map(ask, names))))
