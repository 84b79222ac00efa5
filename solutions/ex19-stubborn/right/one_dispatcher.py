"""One loop waits for whatever is done first, and makes a later try of what was Busy."""

import asyncio


class Busy(Exception):
    """Try again later."""


async def later(pause, send, file):
    await asyncio.sleep(pause)
    return await send(file)


async def upload_all(send, files, b, R):
    running = {asyncio.create_task(send(file)): (file, 0) for file in files}
    answers = {}
    while running:
        done, _ = await asyncio.wait(running, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            file, k = running.pop(task)
            if task.exception() is None:
                answers[file] = task.result()
            elif not isinstance(task.exception(), Busy):
                raise task.exception()
            elif k + 1 == R:
                answers[file] = "failed"
            else:
                running[asyncio.create_task(later(b * 2**k, send, file))] = file, k + 1
    return answers
