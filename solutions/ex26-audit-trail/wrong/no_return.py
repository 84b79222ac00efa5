# earns: ex26-no-return
# line: 11
"""The list is made and not returned."""

import asyncio

class AuditError(Exception):
    """This could not be written down."""


async def serve(requests, answer, audit):
    audits = []
    for request in requests:
        await answer(request)
        audits.append(asyncio.create_task(audit(request)))
    results = await asyncio.gather(*audits, return_exceptions=True)
    errors = [result for result in results if result]
