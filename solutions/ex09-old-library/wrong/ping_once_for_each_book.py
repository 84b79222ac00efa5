# earns: ex9-silence
# line: 10
"""A ping before each lookup, all at the start."""

import asyncio


async def stock(lookup, isbns, ping):
    async def look(isbn):
        ping()
        return await asyncio.to_thread(lookup, isbn)

    return await asyncio.gather(*map(look, isbns))
