# earns: ex22-waited-for-losers
# line: 26
"""Begun in time; but gather waits for the slowest."""

import asyncio


class MirrorError(Exception):
    """This mirror has no copy."""


async def download(fetch, mirrors, h):
    answers, failed = [], asyncio.Event()

    async def ask(mirror):
        try:
            answers.append(await fetch(mirror))
        except MirrorError:
            failed.set()

    tasks = []
    for mirror in mirrors:
        if answers:
            break
        failed.clear()
        tasks.append(asyncio.create_task(ask(mirror)))
        quick = asyncio.create_task(failed.wait())
        await asyncio.wait([tasks[-1], quick], timeout=h, return_when=asyncio.FIRST_COMPLETED)
        quick.cancel()
    await asyncio.gather(*tasks)
    if not answers:
        raise MirrorError("none")
    return answers[0]
