# earns: ex9-ping-goes-on
# line: 10
"""A timer that sets itself for ever."""

import asyncio


async def stock(lookup, isbns, ping):
    def again():
        ping()
        asyncio.get_running_loop().call_later(1, again)

    again()
    return await asyncio.gather(*(asyncio.to_thread(lookup, isbn) for isbn in isbns))
