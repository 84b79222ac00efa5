# earns: M12
# line: 21
"""The dict holds the tasks."""

import asyncio


class CallError(Exception):
    """The line is dead."""


async def ring(call, names):
    async def ask(name):
        try:
            return await call(name)
        except CallError:
            return "no answer"

    talks = {name: asyncio.create_task(ask(name)) for name in names}
    await asyncio.gather(*talks.values())
    return talks
