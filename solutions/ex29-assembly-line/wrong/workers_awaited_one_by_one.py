# earns: ex29-went-on
"""The cutter is awaited first, so a failure of the packer is heard when all is cut."""

import asyncio


class StationError(Exception):
    pass


async def line(cut, paint, pack, toys):
    parts, painted = asyncio.Queue(), asyncio.Queue()

    async def cutter():
        for toy in toys:
            parts.put_nowait(await cut(toy))

    async def painter():
        for _ in toys:
            painted.put_nowait(await paint(await parts.get()))

    async def packer():
        return [await pack(await painted.get()) for _ in toys]

    workers = [asyncio.create_task(worker()) for worker in (cutter, painter, packer)]
    try:
        for worker in workers:
            await worker
        return workers[-1].result()
    finally:
        for worker in workers:
            worker.cancel()
        await asyncio.gather(*workers, return_exceptions=True)
