"""An async generator gives each request when it is answered; the errors are counted out of a wait loop."""

import asyncio

class AuditError(Exception):
    """This could not be written down."""


async def answered(requests, answer):
    for request in requests:
        await answer(request)
        yield request


async def serve(requests, answer, audit):
    open_ = {asyncio.create_task(audit(request)) async for request in answered(requests, answer)}
    errors = []
    while open_:
        done, open_ = await asyncio.wait(open_, return_when=asyncio.FIRST_COMPLETED)
        errors += [task.exception() for task in done if task.exception()]
    return errors
