# earns: M01
# line: 12
"""Nothing was changed."""

import asyncio


class CallError(Exception):
    """The line is dead."""


def ring(call, names):
    answers = {}
    for name in names:
        try:
            answers[name] = call(name)
        except CallError:
            answers[name] = "no answer"
    return answers
