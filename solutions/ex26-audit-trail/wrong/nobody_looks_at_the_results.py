# earns: M42
# line: 15
"""gather returns the exceptions, and nobody looks at what it gave."""

import asyncio

class AuditError(Exception):
    """This could not be written down."""


async def serve(requests, answer, audit):
    audits, errors = [], []
    for request in requests:
        await answer(request)
        audits.append(asyncio.create_task(audit(request)))
    await asyncio.gather(*audits, return_exceptions=True)
    return errors
