# earns: M07
"""ensure_future in a callback, and nobody keeps what it gives."""

import asyncio

class AuditError(Exception):
    """This could not be written down."""


async def serve(requests, answer, audit):
    loop, errors = asyncio.get_running_loop(), []
    for request in requests:
        await answer(request)
        loop.call_soon(asyncio.ensure_future, audit(request))
    return errors
