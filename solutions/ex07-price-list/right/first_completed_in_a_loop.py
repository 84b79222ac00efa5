"""Takes what is done, again and again, and sorts at the end."""

import asyncio


async def prices(fetch, isbns):
    names = {asyncio.create_task(fetch(isbn)): isbn for isbn in isbns}
    found, left = {}, set(names)
    while left:
        done, left = await asyncio.wait(left, return_when=asyncio.FIRST_COMPLETED)
        found.update((names[task], task.result()) for task in done)
    return dict(sorted(found.items(), key=lambda pair: isbns.index(pair[0])))
