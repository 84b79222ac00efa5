"""A callback of each call fills the dict, and an event tells of the last."""

import asyncio
from functools import partial


class CallError(Exception):
    """The line is dead."""


async def ring(call, names):
    answers, everybody, bugs = {}, asyncio.Event(), []

    def note(name, talk):
        error = talk.exception()
        if error is not None and not isinstance(error, CallError):
            bugs.append(error)
        answers[name] = "no answer" if error else talk.result()
        if len(answers) == len(names):
            everybody.set()

    talks = []
    for name in names:
        talk = asyncio.create_task(call(name))
        talk.add_done_callback(partial(note, name))
        talks.append(talk)
    if talks:
        await everybody.wait()
    if bugs:
        raise bugs[0]
    return answers
