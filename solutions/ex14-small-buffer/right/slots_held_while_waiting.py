"""A queue without a size; a semaphore counts who waits, and the event says that reading is over."""
import asyncio
async def copy(read, write, B):
    places, lines, over = asyncio.BoundedSemaphore(B), asyncio.Queue(), asyncio.Event()

    async def reading():
        async for line in until_none(read):
            await places.acquire()
            lines.put_nowait(line)
        over.set()

    async def writing():
        stop = asyncio.create_task(over.wait())
        while not (stop.done() and lines.empty()):
            get = asyncio.create_task(lines.get())
            await asyncio.wait({get, stop}, return_when=asyncio.FIRST_COMPLETED)
            if not get.done() and lines.empty():
                get.cancel()
                await asyncio.gather(get, return_exceptions=True)
                break
            line = await get
            places.release()
            await write(line)
        await stop

    await asyncio.gather(reading(), writing())


async def until_none(read):
    while True:
        match await read():
            case None:
                return
            case line:
                yield line
