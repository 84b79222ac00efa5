# earns: M06
# line: 17
"""A sleep that blocks."""

import asyncio
import time

class AuditError(Exception):
    """This could not be written down."""


async def serve(requests, answer, audit):
    audits = []
    for request in requests:
        await answer(request)
        audits.append(asyncio.create_task(audit(request)))
        time.sleep(0.5)
    results = await asyncio.gather(*audits, return_exceptions=True)
    return [result for result in results if result]
