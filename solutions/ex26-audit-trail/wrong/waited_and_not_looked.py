# earns: M42
# line: 15
"""asyncio.wait never raises: who does not look hears nothing."""

import asyncio

class AuditError(Exception):
    """This could not be written down."""


async def serve(requests, answer, audit):
    audits = []
    for request in requests:
        await answer(request)
        audits.append(asyncio.create_task(audit(request)))
    if audits:
        await asyncio.wait(audits)
    return []
