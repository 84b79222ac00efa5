# earns: M26
# line: 16
"""One bad audit hides the others."""

import asyncio

class AuditError(Exception):
    """This could not be written down."""


async def serve(requests, answer, audit):
    audits = []
    for request in requests:
        await answer(request)
        audits.append(asyncio.create_task(audit(request)))
    await asyncio.gather(*audits)
    return []
