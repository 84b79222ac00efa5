# earns: ex26-came-out
# line: 17
"""All are waited for, and then result() raises."""

import asyncio

class AuditError(Exception):
    """This could not be written down."""


async def serve(requests, answer, audit):
    audits = []
    for request in requests:
        await answer(request)
        audits.append(asyncio.create_task(audit(request)))
    done, _ = await asyncio.wait(audits) if audits else ([], [])
    return [task for task in done if task.result()]
