"""The next try is the same function, with one try less."""

import asyncio


class Busy(Exception):
    """Try again later."""


async def upload(send, file, pause, left):
    try:
        return await send(file)
    except Busy:
        if left == 1:
            return "failed"
    await asyncio.sleep(pause)
    return await upload(send, file, pause * 2, left - 1)


async def upload_all(send, files, b, R):
    async with asyncio.TaskGroup() as group:
        tasks = {file: group.create_task(upload(send, file, b, R)) for file in files}
    return {file: task.result() for file, task in tasks.items()}
