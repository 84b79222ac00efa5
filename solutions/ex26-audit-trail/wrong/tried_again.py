# earns: ex26-twice
# line: 15
"""What failed is written down once more."""

import asyncio

class AuditError(Exception):
    """This could not be written down."""


async def stubborn(audit, request):
    try:
        await audit(request)
    except AuditError:
        await audit(request)


async def serve(requests, answer, audit):
    audits = []
    for request in requests:
        await answer(request)
        audits.append(asyncio.create_task(stubborn(audit, request)))
    results = await asyncio.gather(*audits, return_exceptions=True)
    return [result for result in results if result]
