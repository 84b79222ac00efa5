# earns: M03
# line: 17
"""A queue, and one worker who takes the audits one by one."""

import asyncio

class AuditError(Exception):
    """This could not be written down."""


async def serve(requests, answer, audit):
    papers, errors = asyncio.Queue(), []

    async def archivist():
        while (request := await papers.get()) is not None:
            try:
                await audit(request)
            except AuditError as error:
                errors.append(error)

    worker = asyncio.create_task(archivist())
    for request in requests:
        await answer(request)
        papers.put_nowait(request)
    papers.put_nowait(None)
    await worker
    return errors
