# earns: M42
# line: 15
"""The set forgets each task that is over, and with it the error."""

import asyncio

class AuditError(Exception):
    """This could not be written down."""


async def serve(requests, answer, audit):
    audits = set()
    for request in requests:
        await answer(request)
        task = asyncio.create_task(audit(request))
        audits.add(task)
        task.add_done_callback(audits.discard)
    results = await asyncio.gather(*audits, return_exceptions=True)
    return [result for result in results if result is not None]
