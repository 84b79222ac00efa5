# earns: ex15-called-off
# line: 14
"""A task group cancels the others when one fails."""

import asyncio


class CallError(Exception):
    """The line is dead."""


async def ring(call, names):
    async with asyncio.TaskGroup() as group:
        talks = [group.create_task(call(name)) for name in names]
    return {name: talk.result() for name, talk in zip(names, talks)}
