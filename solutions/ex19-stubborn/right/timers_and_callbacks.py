"""No helper is a coroutine: a callback looks at each try, and a timer makes the next one."""

import asyncio


class Busy(Exception):
    """Try again later."""


class Upload:
    def __init__(self, send, file, b, R):
        self.send, self.file, self.pause, self.left = send, file, b, R
        self.answer = asyncio.get_running_loop().create_future()
        self.begin()

    def begin(self):
        self.task = asyncio.create_task(self.send(self.file))
        self.task.add_done_callback(self.look)

    def look(self, task):
        self.left -= 1
        error = None if task.cancelled() else task.exception()
        if self.answer.done():
            return
        if error is None:
            self.answer.set_result(task.result())
        elif not isinstance(error, Busy):
            self.answer.set_exception(error)
        elif not self.left:
            self.answer.set_result("failed")
        else:
            asyncio.get_running_loop().call_later(self.pause, self.begin)
            self.pause *= 2


async def upload_all(send, files, b, R):
    uploads = [Upload(send, file, b, R) for file in files]
    answers = await asyncio.gather(*[upload.answer for upload in uploads])
    return dict(zip(files, answers))
