# earns: M02
# line: 7
"""What read gives is put into the queue without an await."""
import asyncio
async def copy(read, write, B):
    while (line := read()) is not None:
        await write(line)
