"""A set of tasks with a callback that drops a task and keeps its error; at the end, who is left is waited for."""

import asyncio

class AuditError(Exception):
    """This could not be written down."""


async def serve(requests, answer, audit):
    running, errors = set(), []

    def over(task):
        running.discard(task)
        if task.exception() is not None:
            errors.append(task.exception())

    for request in requests:
        await answer(request)
        task = asyncio.ensure_future(audit(request))
        running.add(task)
        task.add_done_callback(over)
    while running:
        await asyncio.wait(running)
    return errors
