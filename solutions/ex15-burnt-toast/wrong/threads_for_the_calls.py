# earns: M13
# line: 19
"""Each call on a loop of its own, in a thread."""

import asyncio


class CallError(Exception):
    """The line is dead."""


async def ring(call, names):
    def ask(name):
        try:
            return asyncio.run(call(name))
        except CallError:
            return "no answer"

    return dict(zip(names, await asyncio.gather(*(asyncio.to_thread(ask, name) for name in names))))
