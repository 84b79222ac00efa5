"""Each visitor brings the next one along: a function that calls itself with the rest."""

import asyncio


async def museum(visitors, door_opens, arrive, enter):
    opened = asyncio.get_running_loop().create_future()

    async def keep():
        opened.set_result(await door_opens())

    async def visit(first, *rest):
        others = asyncio.create_task(visit(*rest)) if rest else opened
        await arrive(first)
        await asyncio.wait([opened])
        await enter(first)
        await others

    keeper = asyncio.create_task(keep())
    await visit(*visitors)
    await keeper
