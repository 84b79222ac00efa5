"""The tasks in the order in which they are over, each in a try."""

from asyncio import as_completed, create_task

class AuditError(Exception):
    """This could not be written down."""


async def serve(requests, answer, audit):
    papers = []
    for request in requests:
        await answer(request)
        papers.append(create_task(audit(request)))
    errors = ()
    for paper in as_completed(papers):
        try:
            await paper
        except AuditError as error:
            errors = (*errors, error)
    return errors
