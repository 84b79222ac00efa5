# earns: M03
# line: 6
"""async and await were put in, and nothing else."""
import asyncio
async def copy(read, write, B):
    while (line := await read()) is not None:
        await write(line)
