# earns: ex26-audit-early
# line: 14
"""The audit is started first."""

import asyncio

class AuditError(Exception):
    """This could not be written down."""


async def serve(requests, answer, audit):
    audits = []
    for request in requests:
        audits.append(asyncio.create_task(audit(request)))
        await answer(request)
    results = await asyncio.gather(*audits, return_exceptions=True)
    return [result for result in results if result]
