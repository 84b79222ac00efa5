# earns: M11
# line: 19
"""Only the first answer is waited for."""

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
    if talks:
        await asyncio.wait(talks.values(), return_when=asyncio.FIRST_COMPLETED)
    return {name: talk.result() if talk.done() else "no answer" for name, talk in talks.items()}
