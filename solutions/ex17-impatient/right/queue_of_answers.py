"""Helpers put the answers into a queue, each with its place."""

import asyncio


async def ask_all(ask, stations, T):
    queue = asyncio.Queue()

    async def ask_one(place, station):
        answer = error = None
        try:
            async with asyncio.timeout(T):
                answer = await ask(station)
        except TimeoutError:
            pass
        except ValueError as garbled:
            error = garbled
        queue.put_nowait((place, answer, error))

    tasks = [asyncio.create_task(ask_one(*pair)) for pair in enumerate(stations)]
    answers = {}
    for _ in tasks:
        place, answers[place], error = await queue.get()
        if error:
            [task.cancel() for task in tasks]
            await asyncio.gather(*tasks, return_exceptions=True)
            raise error
    await asyncio.gather(*tasks)
    return [answers[place] for place in sorted(answers)]
