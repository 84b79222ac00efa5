# earns: ex9-no-ping
"""The ping was forgotten."""

import asyncio


async def stock(lookup, isbns, ping):
    return await asyncio.gather(*(asyncio.to_thread(lookup, isbn) for isbn in isbns))
