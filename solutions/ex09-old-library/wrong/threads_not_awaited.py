# earns: M02
# line: 10
"""to_thread without await."""

import asyncio


async def stock(lookup, isbns, ping):
    ping()
    return [asyncio.to_thread(lookup, isbn) for isbn in isbns]
