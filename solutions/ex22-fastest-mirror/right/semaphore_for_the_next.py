"""A starter asks one after the other; each failure gives it leave to go on at once."""

import asyncio


class MirrorError(Exception):
    """This mirror has no copy."""


async def download(fetch, mirrors, h):
    leave, over = asyncio.Semaphore(0), asyncio.Event()
    tasks, answers, errors = [], [], []

    async def ask(mirror):
        try:
            answers.append(await fetch(mirror))
            over.set()
        except MirrorError as error:
            errors.append(error)
            leave.release()
            if len(errors) == len(mirrors):
                over.set()

    async def start():
        for mirror in mirrors:
            tasks.append(asyncio.create_task(ask(mirror)))
            try:
                await asyncio.wait_for(leave.acquire(), h)
            except TimeoutError:
                continue

    tasks.append(asyncio.create_task(start()))
    await over.wait()
    for task in tasks:
        task.cancel()
    await asyncio.wait(tasks)
    if answers:
        return answers[0]
    raise errors[-1]
