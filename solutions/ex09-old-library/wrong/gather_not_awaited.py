# earns: M04
# line: 10
"""The gather of the threads is returned."""

import asyncio


async def stock(lookup, isbns, ping):
    ping()
    return asyncio.gather(*(asyncio.to_thread(lookup, isbn) for isbn in isbns))
