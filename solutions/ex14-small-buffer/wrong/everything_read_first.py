# earns: M03
# line: 7
"""First all is read, then all is written."""
import asyncio
async def copy(read, write, B):
    lines = []
    while (line := await read()) is not None:
        lines.append(line)
    for line in lines:
        await write(line)
