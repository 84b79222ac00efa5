# earns: M18
# line: 13
"""except and pass."""

import asyncio

class AuditError(Exception):
    """This could not be written down."""


async def quietly(audit, request):
    try:
        await audit(request)
    except AuditError:
        pass


async def serve(requests, answer, audit):
    errors = []
    async with asyncio.TaskGroup() as archive:
        for request in requests:
            await answer(request)
            archive.create_task(quietly(audit, request))
    return errors
