"""The loop is told when to make each call, and futures bring the answers."""

import asyncio


async def call_all(fetch, items, r):
    loop = asyncio.get_running_loop()
    begin, answers = loop.time(), [loop.create_future() for _ in items]

    def call(item, answer):
        task = loop.create_task(fetch(item))
        task.add_done_callback(lambda done: answer.set_result(done.result()))

    for number, (item, answer) in enumerate(zip(items, answers)):
        loop.call_at(begin + number / r, call, item, answer)
    return [await answer for answer in answers]
