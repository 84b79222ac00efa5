# earns: ex15-ended-by-one
# line: 13
"""wait comes back with the first exception."""

import asyncio


class CallError(Exception):
    """The line is dead."""


async def ring(call, names):
    talks = {name: asyncio.create_task(call(name)) for name in names}
    if not talks:
        return {}
    await asyncio.wait(talks.values(), return_when=asyncio.FIRST_EXCEPTION)
    return {
        name: "no answer" if not talk.done() or talk.exception() else talk.result()
        for name, talk in talks.items()
    }
