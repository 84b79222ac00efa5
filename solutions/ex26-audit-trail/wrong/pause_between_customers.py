# earns: ex26-clerk-idle
# line: 14
"""The clerk takes a breath."""

import asyncio

class AuditError(Exception):
    """This could not be written down."""


async def serve(requests, answer, audit):
    audits = []
    for request in requests:
        await answer(request)
        audits.append(asyncio.create_task(audit(request)))
        await asyncio.sleep(0.125)
    results = await asyncio.gather(*audits, return_exceptions=True)
    return [result for result in results if result]
