"""Shields, first-completed rounds, and a set that gets smaller."""

import asyncio


class CallError(Exception):
    """The line is dead."""


async def ring(call, names):
    names_of = {asyncio.ensure_future(call(name)): name for name in names}
    answers, going = {}, set(names_of)
    while going:
        done, going = await asyncio.wait(going, return_when=asyncio.FIRST_COMPLETED)
        for talk in done:
            try:
                answers[names_of[talk]] = await asyncio.shield(talk)
            except CallError:
                answers[names_of[talk]] = "no answer"
    return answers
