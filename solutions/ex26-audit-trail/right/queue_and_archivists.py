"""The clerk puts papers into a queue; as many archivists as there are papers take them out."""

import asyncio

class AuditError(Exception):
    """This could not be written down."""


async def serve(requests, answer, audit):
    papers, wrong = asyncio.Queue(), asyncio.Queue()

    async def archivist():
        paper = await papers.get()
        try:
            await audit(paper)
        except AuditError as error:
            await wrong.put(error)
        papers.task_done()

    staff = [asyncio.create_task(archivist()) for _ in requests]
    for request in requests:
        await answer(request)
        papers.put_nowait(request)
    await papers.join()
    await asyncio.gather(*staff)
    return [wrong.get_nowait() for _ in range(wrong.qsize())]
