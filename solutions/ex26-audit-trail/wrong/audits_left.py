# earns: M07
# line: 14
"""The tasks are dropped."""

import asyncio

class AuditError(Exception):
    """This could not be written down."""


async def serve(requests, answer, audit):
    for request in requests:
        await answer(request)
        asyncio.create_task(audit(request))
    return []
