"""A TaskGroup whose tasks catch their own errors."""

import asyncio

class AuditError(Exception):
    """This could not be written down."""


async def archived(audit, request, errors):
    try:
        await audit(request)
    except AuditError as error:
        errors += [error]


async def serve(requests, answer, audit):
    errors = []
    async with asyncio.TaskGroup() as archive:
        for request in requests:
            await answer(request)
            archive.create_task(archived(audit, request, errors))
    return errors
