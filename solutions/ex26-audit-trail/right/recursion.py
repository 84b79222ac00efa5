"""The first audit beside all that comes after it."""

import asyncio

class AuditError(Exception):
    """This could not be written down."""


async def errors_of(request, audit):
    try:
        await audit(request)
    except AuditError as error:
        return [error]
    return []


async def serve(requests, answer, audit):
    if not requests:
        return []
    first, *others = requests
    await answer(first)
    mine, theirs = await asyncio.gather(errors_of(first, audit), serve(others, answer, audit))
    return mine + theirs
