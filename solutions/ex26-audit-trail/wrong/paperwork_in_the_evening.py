# earns: ex26-audit-late
# line: 14
"""First all the answers, then all the audits."""

import asyncio

class AuditError(Exception):
    """This could not be written down."""


async def serve(requests, answer, audit):
    for request in requests:
        await answer(request)
    results = await asyncio.gather(*(audit(request) for request in requests), return_exceptions=True)
    return [result for result in results if result]
