# earns: ex15-twice
# line: 16
"""A dead line is tried once more."""

import asyncio


class CallError(Exception):
    """The line is dead."""


async def ring(call, names):
    async def ask(name):
        for _ in range(2):
            try:
                return await call(name)
            except CallError:
                answer = "no answer"
        return answer

    return dict(zip(names, await asyncio.gather(*map(ask, names))))
