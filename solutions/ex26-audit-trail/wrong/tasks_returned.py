# earns: M12
# line: 17
"""The tasks that failed, and not their errors."""

import asyncio

class AuditError(Exception):
    """This could not be written down."""


async def serve(requests, answer, audit):
    audits = []
    for request in requests:
        await answer(request)
        audits.append(asyncio.create_task(audit(request)))
    await asyncio.gather(*audits, return_exceptions=True)
    return [task for task in audits if task.exception()]
