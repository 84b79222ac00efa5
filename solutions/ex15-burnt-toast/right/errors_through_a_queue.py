"""Each call reports to a queue, be it an error."""

import asyncio


class CallError(Exception):
    """The line is dead."""


async def ring(call, names):
    reports = asyncio.Queue()

    async def ask(name):
        try:
            await reports.put((name, await call(name), None))
        except Exception as error:
            await reports.put((name, "no answer", error))

    tasks = [asyncio.create_task(ask(name)) for name in names]
    answers, trouble = {}, None
    while len(answers) < len(names):
        name, answers[name], error = await reports.get()
        if error and type(error) is not CallError:
            trouble = error
    await asyncio.gather(*tasks)
    if trouble:
        raise trouble
    return answers
