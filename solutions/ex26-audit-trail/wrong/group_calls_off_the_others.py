# earns: ex26-called-off
"""A TaskGroup calls off its tasks, and the clerk as well, when one fails."""

import asyncio

class AuditError(Exception):
    """This could not be written down."""


async def serve(requests, answer, audit):
    errors = []
    try:
        async with asyncio.TaskGroup() as archive:
            for request in requests:
                await answer(request)
                archive.create_task(audit(request))
    except* AuditError as group:
        errors.extend(group.exceptions)
    return errors
