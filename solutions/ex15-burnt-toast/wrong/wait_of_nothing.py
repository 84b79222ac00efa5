# earns: E04
# line: 20
"""asyncio.wait does not take an empty list."""

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
    await asyncio.wait(talks.values())
    return {name: talk.result() for name, talk in talks.items()}
