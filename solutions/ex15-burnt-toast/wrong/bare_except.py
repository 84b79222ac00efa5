# earns: M18
# line: 15
"""except without a class catches everything, a cancel as well."""

import asyncio


class CallError(Exception):
    """The line is dead."""


async def ring(call, names):
    async def ask(name):
        try:
            return await call(name)
        except:
            return "no answer"

    answers = await asyncio.gather(*map(ask, names))
    return dict(zip(names, answers))
