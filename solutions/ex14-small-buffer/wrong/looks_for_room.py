# earns: M20
"""Both look now and then whether they can go on."""
import asyncio
async def copy(read, write, B):
    lines = []

    async def read_all():
        while (line := await read()) is not None:
            while len(lines) >= B:
                await asyncio.sleep(0.1)
            lines.append(line)
        lines.append(None)

    async def write_all():
        while True:
            if not lines:
                await asyncio.sleep(0.1)
            elif (line := lines.pop(0)) is None:
                return
            else:
                await write(line)

    await asyncio.gather(read_all(), write_all())
