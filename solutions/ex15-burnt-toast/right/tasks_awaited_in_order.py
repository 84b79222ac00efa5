"""All tasks are made; each await has its try."""

import asyncio


class CallError(Exception):
    """The line is dead."""


async def ring(call, names):
    tasks = [(name, asyncio.ensure_future(call(name))) for name in names]
    answers = {}
    for name, task in tasks:
        try:
            answers[name] = await task
        except CallError:
            answers[name] = "no answer"
    return answers
