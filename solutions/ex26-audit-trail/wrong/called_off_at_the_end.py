# earns: ex26-called-off
# line: 18
"""When the last customer has gone the archive is closed."""

import asyncio

class AuditError(Exception):
    """This could not be written down."""


async def serve(requests, answer, audit):
    audits = []
    for request in requests:
        await answer(request)
        audits.append(asyncio.create_task(audit(request)))
    await asyncio.sleep(0)
    for task in audits:
        task.cancel()
    results = await asyncio.gather(*audits, return_exceptions=True)
    return [result for result in results if isinstance(result, AuditError)]
