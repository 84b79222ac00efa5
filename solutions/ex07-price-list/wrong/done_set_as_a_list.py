# earns: M39
# line: 11
"""The done set of wait is in no order."""
import asyncio


async def prices(fetch, isbns):
    if not isbns:
        return {}
    done, _ = await asyncio.wait([asyncio.create_task(fetch(isbn)) for isbn in dict.fromkeys(isbns)])
    return dict(zip(dict.fromkeys(isbns), [task.result() for task in done]))
