# earns: ex15-called-off
# line: 17
"""except* hears of it when the others are cancelled already."""

import asyncio


class CallError(Exception):
    """The line is dead."""


async def ring(call, names):
    talks = {}
    try:
        async with asyncio.TaskGroup() as group:
            for name in names:
                talks[name] = group.create_task(call(name))
    except* CallError:
        pass
    return {name: "no answer" if talk.cancelled() or talk.exception() else talk.result() for name, talk in talks.items()}
