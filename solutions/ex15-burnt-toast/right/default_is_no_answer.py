"""A dict that says no answer by itself."""

import asyncio
from collections import defaultdict


class CallError(Exception):
    """The line is dead."""


async def ring(call, names):
    answers = defaultdict(lambda: "no answer")
    found = await asyncio.gather(*(call(name) for name in names), return_exceptions=True)
    bugs = [each for each in found if isinstance(each, Exception) and not isinstance(each, CallError)]
    if bugs:
        raise ExceptionGroup("the program has bugs", bugs)
    for name, answer in zip(names, found):
        if isinstance(answer, CallError):
            answers[name]
        else:
            answers[name] = answer
    return answers
