"""A decorator turns errors into values; a limit stands round everything, and is never reached."""

import asyncio
import functools

class AuditError(Exception):
    """This could not be written down."""


def telling(work):
    @functools.wraps(work)
    async def told(*args):
        try:
            return await work(*args), None
        except AuditError as error:
            return None, error

    return told


async def serve(requests, answer, audit):
    audit = telling(audit)
    async with asyncio.timeout(3600):
        clerk = asyncio.create_task(at_the_counter(requests, answer, audit))
        papers = await clerk
        return [error for _, error in await asyncio.gather(*papers) if error]


async def at_the_counter(requests, answer, audit):
    papers = []
    for request in requests:
        await answer(request)
        papers.append(asyncio.create_task(audit(request)))
    return papers
