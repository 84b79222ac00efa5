# earns: ex26-other-value
# line: 17
"""The words, and not the errors."""

import asyncio

class AuditError(Exception):
    """This could not be written down."""


async def serve(requests, answer, audit):
    audits = []
    for request in requests:
        await answer(request)
        audits.append(asyncio.create_task(audit(request)))
    results = await asyncio.gather(*audits, return_exceptions=True)
    return [str(result) for result in results if result]
