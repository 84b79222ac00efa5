"""A clerk reads the questions from a queue, and for each new key sends somebody out."""

import asyncio


class ServerError(Exception):
    """The server has no answer."""


class Cache:
    def __init__(self, fetch):
        self.fetch = fetch
        self.questions = asyncio.Queue()
        self.clerk = asyncio.create_task(self.serve())

    async def get(self, key):
        answer = asyncio.Future()
        self.questions.put_nowait((key, answer))
        return await answer

    async def serve(self):
        known, errands, waiting = {}, set(), {}

        async def errand(key):
            try:
                known[key] = await self.fetch(key)
            except ServerError as error:
                for answer in waiting.pop(key):
                    answer.cancelled() or answer.set_exception(error)
            else:
                for answer in waiting.pop(key):
                    answer.cancelled() or answer.set_result(known[key])

        while True:
            key, answer = await self.questions.get()
            if key in known:
                answer.set_result(known[key])
            elif key in waiting:
                waiting[key].append(answer)
            else:
                waiting[key] = [answer]
                task = asyncio.create_task(errand(key))
                errands.add(task)
                task.add_done_callback(errands.discard)
