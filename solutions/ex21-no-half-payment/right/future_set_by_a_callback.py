"""A callback on the charge's task sets a future; the cancel takes one future, and then there is another."""

import asyncio


async def pay(reserve, charge, receipt):
    loop = asyncio.get_running_loop()
    await reserve()
    task = loop.create_task(charge())

    def bell():
        future = loop.create_future()
        task.add_done_callback(lambda _: future.done() or future.set_result(None))
        return future

    called_off = False
    while not task.done():
        try:
            await bell()
        except asyncio.CancelledError:
            called_off = True
    if called_off:
        raise asyncio.CancelledError("after the charge")
    return await receipt()
