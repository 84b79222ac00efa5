# earns: ex22-too-late
# line: 18
"""All have failed, and the next is asked only when h is over."""

import asyncio


class MirrorError(Exception):
    """This mirror has no copy."""


async def download(fetch, mirrors, h):
    answers, failed, over = [], [], asyncio.Event()

    async def ask(place, mirror):
        await asyncio.sleep(place * h)
        try:
            answers.append(await fetch(mirror))
        except MirrorError as error:
            failed.append(error)
        if answers or len(failed) == len(mirrors):
            over.set()

    tasks = [asyncio.create_task(ask(*each)) for each in enumerate(mirrors)]
    await over.wait()
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    if answers:
        return answers[0]
    raise failed[-1]
