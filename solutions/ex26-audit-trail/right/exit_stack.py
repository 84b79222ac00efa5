"""Each audit is pushed on a stack, which awaits them all when it is left."""

import asyncio
from contextlib import AsyncExitStack, suppress

class AuditError(Exception):
    """This could not be written down."""


async def serve(requests, answer, audit):
    papers = {}
    async with AsyncExitStack() as stack:
        for request in requests:
            await answer(request)
            papers[request] = asyncio.create_task(audit(request))
            ending = await stack.enter_async_context(waited_for(papers[request]))
    return [paper.exception() for paper in papers.values() if paper.exception() is not None]


class waited_for:
    def __init__(self, task):
        self.task = task

    async def __aenter__(self):
        return self.task

    async def __aexit__(self, *problem):
        with suppress(AuditError):
            await self.task
