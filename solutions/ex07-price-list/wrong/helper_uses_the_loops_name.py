# earns: ex7-shared-name
# line: 11
"""The helpers begin when the loop is over, and all of them see its last book."""
import asyncio


async def prices(fetch, isbns):
    tasks = []
    for isbn in isbns:
        async def ask():
            return await fetch(isbn)
        tasks.append(asyncio.create_task(ask()))
    return dict(zip(isbns, await asyncio.gather(*tasks)))
