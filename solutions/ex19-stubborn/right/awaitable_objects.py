"""An upload is an object that can be awaited; how it went is told by subclasses of a Result."""

import asyncio


class Busy(Exception):
    """Try again later."""


class Upload:
    def __init__(self, send, file, pauses):
        self.send, self.file, self.pauses = send, file, pauses

    def __await__(self):
        try:
            return (yield from self.send(self.file).__await__())
        except Busy:
            if not self.pauses:
                return "failed"
        pause, *rest = self.pauses
        yield from asyncio.sleep(pause).__await__()
        return (yield from Upload(self.send, self.file, rest).__await__())


async def result_of(upload):
    return await upload


async def upload_all(send, files, b, R):
    pauses = [b * (1 << k) for k in range(R - 1)]
    tasks = [asyncio.create_task(result_of(Upload(send, file, pauses))) for file in files]
    return dict(zip(files, await asyncio.gather(*tasks)))
