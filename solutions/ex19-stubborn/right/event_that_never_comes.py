"""The pause is a wait for something that does not come, with a limit; a guard is round everything."""

import asyncio


class Busy(Exception):
    """Try again later."""


async def upload_all(send, files, b, R):
    never = asyncio.Event()

    async def upload(file, k=0):
        while True:
            try:
                return await send(file)
            except Busy:
                k += 1
            if k == R:
                return "failed"
            try:
                await asyncio.wait_for(never.wait(), b * 2 ** (k - 1))
            except TimeoutError:
                pass

    async with asyncio.timeout(10_000):
        tasks = [asyncio.create_task(upload(file), name=file) for file in files]
        done = []
        if tasks:
            done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
        answers = {task.get_name(): task.result() for task in done}
    return {file: answers[file] for file in files}
