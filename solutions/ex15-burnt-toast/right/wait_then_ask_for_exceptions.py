"""wait for all, then ask each task how it ended."""

import asyncio


class CallError(Exception):
    """The line is dead."""


async def ring(call, names):
    tasks = {asyncio.create_task(call(name), name=name): name for name in names}
    if not tasks:
        return {}
    done, _ = await asyncio.wait(tasks)
    answers = {}
    for task in done:
        error = task.exception()
        if error and not isinstance(error, CallError):
            raise error
        answers[tasks[task]] = "no answer" if error else task.result()
    return answers
