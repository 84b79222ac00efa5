"""A task group, which the winner ends by an exception of its own."""

import asyncio


class MirrorError(Exception):
    """This mirror has no copy."""


class Won(Exception):
    pass


async def download(fetch, mirrors, h):
    failed = []

    async def ask(place):
        done = asyncio.Event()

        async def call():
            try:
                raise Won(await fetch(mirrors[place]))
            except MirrorError as error:
                failed.append(error)
                done.set()

        group.create_task(call())
        if place + 1 < len(mirrors):
            try:
                await asyncio.wait_for(done.wait(), h)
            except TimeoutError:
                pass
            group.create_task(ask(place + 1))

    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(ask(0))
    except* Won as won:
        answer = won.exceptions[0].args
    else:
        raise ExceptionGroup("no mirror has it", failed)
    return answer[0]
