# earns: M24
# line: 12
"""All answers at once."""

import asyncio

class AuditError(Exception):
    """This could not be written down."""


async def customer(request, answer, audit):
    await answer(request)
    await audit(request)


async def serve(requests, answer, audit):
    ends = await asyncio.gather(*(customer(each, answer, audit) for each in requests), return_exceptions=True)
    return [end for end in ends if end]
