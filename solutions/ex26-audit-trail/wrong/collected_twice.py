# earns: ex26-error-twice
# line: 23
"""A callback collects the errors, and so does the end."""

import asyncio

class AuditError(Exception):
    """This could not be written down."""


async def serve(requests, answer, audit):
    audits, errors = [], []

    def over(task):
        if task.exception():
            errors.append(task.exception())

    for request in requests:
        await answer(request)
        audits.append(asyncio.create_task(audit(request)))
        audits[-1].add_done_callback(over)
    results = await asyncio.gather(*audits, return_exceptions=True)
    return errors + [result for result in results if result]
