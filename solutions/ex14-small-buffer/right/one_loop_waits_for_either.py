"""No queue and no helper: a read and a write are under way, and whichever ends first is dealt with."""
import asyncio
async def copy(read, write, B):
    waiting = []
    reading, writing = asyncio.create_task(read()), None
    while reading or writing or waiting:
        await asyncio.wait([task for task in (reading, writing) if task], return_when=asyncio.FIRST_COMPLETED)
        if writing and writing.done():
            writing = None
        if reading and reading.done():
            line, more = reading.result(), reading.result() is not None
            if more:
                waiting.append(line)
            reading = None
        else:
            more = reading is None and more
        if not writing and waiting:
            writing = asyncio.create_task(write(waiting.pop(0)))
        if more and not reading and len(waiting) <= B:
            reading, more = asyncio.create_task(read()), False
