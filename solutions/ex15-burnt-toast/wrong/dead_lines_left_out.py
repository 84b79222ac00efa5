# earns: ex15-left-out
# line: 22
"""Who did not answer is not in the dict."""

import asyncio


class CallError(Exception):
    """The line is dead."""


async def ring(call, names):
    answers = {}

    async def ask(name):
        try:
            answers[name] = await call(name)
        except CallError:
            pass

    await asyncio.gather(*map(ask, names))
    return answers
