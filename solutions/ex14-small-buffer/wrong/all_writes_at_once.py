# earns: ex14-two-at-once
# line: 8
"""Each line is written in a task of its own."""
import asyncio
async def copy(read, write, B):
    async with asyncio.TaskGroup() as group:
        while (line := await read()) is not None:
            group.create_task(write(line))
