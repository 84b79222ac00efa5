# earns: M31
"""When a station fails the workers are cancelled, and line leaves before they are gone."""

import asyncio


class StationError(Exception):
    pass


async def line(cut, paint, pack, toys):
    parts, painted = asyncio.Queue(), asyncio.Queue()

    async def cutter():
        for toy in toys:
            await parts.put(await cut(toy))

    async def painter():
        for _ in toys:
            await painted.put(await paint(await parts.get()))

    async def packer():
        return [await pack(await painted.get()) for _ in toys]

    workers = [asyncio.create_task(worker()) for worker in (cutter, painter, packer)]
    try:
        return (await asyncio.gather(*workers))[-1]
    except StationError:
        for worker in workers:
            worker.cancel()
        raise
