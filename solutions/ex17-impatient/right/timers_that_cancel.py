"""call_later cancels each task; the timer is stopped when the answer comes."""

import asyncio


async def ask_all(ask, stations, T):
    loop, tasks, late = asyncio.get_running_loop(), [], set()

    def give_up(task):
        late.add(task)
        task.cancel()

    for station in stations:
        task = asyncio.ensure_future(ask(station))
        timer = loop.call_later(T, give_up, task)
        task.add_done_callback(lambda _, timer=timer: timer.cancel())
        tasks.append(task)
    answers = []
    for task in tasks:
        try:
            answers.append(await task)
        except asyncio.CancelledError:
            if task not in late:
                raise
            answers.append(None)
    return answers
