"""An async context manager takes the Busy away, and pauses."""

import asyncio


class Busy(Exception):
    """Try again later."""


class Patience:
    def __init__(self, b, R):
        self.b, self.left = b, R

    async def __aenter__(self):
        self.left -= 1

    async def __aexit__(self, kind, error, traceback):
        if kind is not Busy:
            return False
        if self.left:
            await asyncio.sleep(self.b)
            self.b *= 2
        return True


async def upload_all(send, files, b, R):
    answers = dict.fromkeys(files, "failed")

    async def upload(file):
        patience = Patience(b, R)
        while patience.left and answers[file] == "failed":
            async with patience:
                answers[file] = await send(file)

    await asyncio.gather(*map(upload, files))
    return answers
