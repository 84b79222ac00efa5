"""Nothing but callbacks and a future: whoever is the last one out sets it."""

import asyncio

class AuditError(Exception):
    """This could not be written down."""


async def serve(requests, answer, audit):
    ended = asyncio.get_running_loop().create_future()
    left, errors = len(requests), []

    def over(task):
        nonlocal left
        left -= 1
        error = task.exception()
        errors.extend([error] if error else [])
        if left == 0:
            ended.set_result(errors)

    tasks = set()
    for request in requests:
        await answer(request)
        task = asyncio.create_task(audit(request))
        task.add_done_callback(over)
        tasks.add(task)
    return await ended if requests else errors
