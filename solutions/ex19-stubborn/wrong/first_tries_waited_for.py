# earns: M11
"""The second tries are left to themselves."""

import asyncio


class Busy(Exception):
    """Try again later."""


async def upload_all(send, files, b, R):
    answers, tasks = dict.fromkeys(files, "failed"), []

    async def upload(file, k):
        try:
            answers[file] = await send(file)
        except Busy:
            if k < R - 1:
                tasks.append(asyncio.create_task(later(file, k)))

    async def later(file, k):
        await asyncio.sleep(b * 2**k)
        await upload(file, k + 1)

    await asyncio.gather(*[upload(file, 0) for file in files])
    return answers
