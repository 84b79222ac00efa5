"""A decorator makes a telephone that never fails."""

import asyncio
from functools import wraps


class CallError(Exception):
    """The line is dead."""


def or_else(default, kind):
    def decorate(function):
        @wraps(function)
        async def wrapped(*args):
            try:
                return await function(*args)
            except kind:
                return default

        return wrapped

    return decorate


async def ring(call, names):
    safe = or_else("no answer", CallError)(call)
    return {name: answer for name, answer in zip(names, await asyncio.gather(*map(safe, names)))}
