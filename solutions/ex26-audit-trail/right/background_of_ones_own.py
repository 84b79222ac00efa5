"""A context manager for work in the background, which waits at its end and knows the errors."""

import asyncio

class AuditError(Exception):
    """This could not be written down."""


class Background:
    def __init__(self):
        self.tasks = {}

    async def __aenter__(self):
        return self

    def start(self, name, work):
        self.tasks[name] = asyncio.get_running_loop().create_task(work, name=name)

    async def __aexit__(self, *problem):
        if self.tasks:
            await asyncio.wait(self.tasks.values())

    @property
    def errors(self):
        return [task.exception() for task in self.tasks.values() if task.exception()]


async def serve(requests, answer, audit):
    async with Background() as archive:
        for request in requests:
            await answer(request)
            archive.start(request, audit(request))
    return archive.errors
