# earns: M11
"""A sleep that is long enough for the three audits to try it with."""

import asyncio

class AuditError(Exception):
    """This could not be written down."""


async def serve(requests, answer, audit):
    audits = []
    for request in requests:
        await answer(request)
        audits.append(asyncio.create_task(audit(request)))
    await asyncio.sleep(1.5)
    return [task.exception() for task in audits if task.done() and task.exception()]
