"""Askers put pairs into a queue, and one reader sorts them in."""

import asyncio
from collections import OrderedDict


async def prices(fetch, isbns):
    answers = asyncio.Queue()

    async def ask(isbn):
        answers.put_nowait((isbn, await fetch(isbn)))

    asking = [asyncio.create_task(ask(isbn)) for isbn in isbns]
    found = OrderedDict.fromkeys(isbns)
    for _ in isbns:
        isbn, price = await answers.get()
        found[isbn] = price
    await asyncio.gather(*asking)
    return found
