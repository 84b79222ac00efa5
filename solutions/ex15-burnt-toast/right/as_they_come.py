"""as_completed over helpers that name themselves."""

import asyncio


class CallError(Exception):
    """The line is dead."""


async def ring(call, names):
    async def ask(name):
        try:
            return name, await call(name)
        except CallError as error:
            return name, error

    answers = {}
    for step in asyncio.as_completed([ask(name) for name in names]):
        name, answer = await step
        answers[name] = answer if isinstance(answer, str) else "no answer"
    return answers
