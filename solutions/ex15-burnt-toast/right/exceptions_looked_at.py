"""gather returns the exceptions, and each is looked at."""

import asyncio


class CallError(Exception):
    """The line is dead."""


async def ring(call, names):
    found = await asyncio.gather(*map(call, names), return_exceptions=True)
    answers = {}
    for name, answer in zip(names, found):
        match answer:
            case CallError():
                answers[name] = "no answer"
            case BaseException():
                raise answer
            case _:
                answers[name] = answer
    return answers
