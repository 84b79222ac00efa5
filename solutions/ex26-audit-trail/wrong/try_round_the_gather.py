# earns: M26
# line: 15
"""The first error ends the waiting, and is the only one in the list."""

import asyncio

class AuditError(Exception):
    """This could not be written down."""


async def serve(requests, answer, audit):
    audits, errors = [], []
    for request in requests:
        await answer(request)
        audits.append(asyncio.create_task(audit(request)))
    try:
        await asyncio.gather(*audits)
    except AuditError as error:
        errors.append(error)
    return errors
