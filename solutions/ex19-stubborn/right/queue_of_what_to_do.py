"""A queue brings what is due; who was Busy puts the file back in, later."""

import asyncio


class Busy(Exception):
    """Try again later."""


async def upload_all(send, files, b, R):
    due, answers, tasks = asyncio.Queue(), {}, set()
    for file in files:
        due.put_nowait((file, 0))

    async def one_try(file, k):
        try:
            answers[file] = await send(file)
        except Busy:
            if k == R - 1:
                answers[file] = "failed"
            else:
                await asyncio.sleep(b * 2**k)
                await due.put((file, k + 1))
        except ValueError as error:
            answers[file] = error
        if len(answers) == len(files):
            await due.put(None)

    while files and (job := await due.get()):
        tasks.add(asyncio.create_task(one_try(*job)))
    await asyncio.gather(*tasks)
    for answer in answers.values():
        if isinstance(answer, ValueError):
            raise answer
    return answers
