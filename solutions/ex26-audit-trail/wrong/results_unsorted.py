# earns: ex26-not-only-errors
# line: 16
"""What gather gave is returned as it is, with None for each audit that went well."""

import asyncio

class AuditError(Exception):
    """This could not be written down."""


async def serve(requests, answer, audit):
    audits = []
    for request in requests:
        await answer(request)
        audits.append(asyncio.create_task(audit(request)))
    return await asyncio.gather(*audits, return_exceptions=True)
