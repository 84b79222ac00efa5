"""An async generator asks and yields every task that ends; the loop over it looks for a good one."""

import asyncio
from contextlib import aclosing


class MirrorError(Exception):
    """This mirror has no copy."""


async def ended(fetch, mirrors, h):
    busy, rest = set(), tuple(mirrors)
    try:
        while busy or rest:
            for mirror in rest[:1]:
                busy |= {asyncio.create_task(fetch(mirror))}
            rest = rest[1:]
            over, busy = await asyncio.wait(busy, timeout=h if rest else None, return_when="FIRST_COMPLETED")
            for task in over:
                yield task
    finally:
        [task.cancel() for task in busy]
        await asyncio.gather(*busy, return_exceptions=True)


async def download(fetch, mirrors, h):
    problems = []
    async with aclosing(ended(fetch, mirrors, h)) as tasks:
        async for task in tasks:
            try:
                return await task
            except MirrorError as problem:
                problems.append(problem)
    raise problems[-1]
