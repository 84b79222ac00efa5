# earns: M13
# line: 14
"""The ping has a thread of its own, too."""

import asyncio
import time


async def stock(lookup, isbns, ping):
    stop = []

    def keep_pinging():
        while not stop:
            ping()
            time.sleep(0.5)

    pinging = asyncio.create_task(asyncio.to_thread(keep_pinging))
    found = await asyncio.gather(*(asyncio.to_thread(lookup, isbn) for isbn in isbns))
    stop.append(True)
    await pinging
    return found
