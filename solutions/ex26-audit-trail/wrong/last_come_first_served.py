# earns: ex26-other-order
# line: 15
"""pop takes the last one."""

import asyncio

class AuditError(Exception):
    """This could not be written down."""


async def serve(requests, answer, audit):
    line, audits = list(requests), []
    while line:
        request = line.pop()
        await answer(request)
        audits.append(asyncio.create_task(audit(request)))
    results = await asyncio.gather(*audits, return_exceptions=True)
    return [result for result in results if result]
