"""The door is a task, and every visitor awaits the same one."""

import asyncio


async def museum(visitors, door_opens, arrive, enter):
    async def visit(visitor):
        await arrive(visitor)
        await door
        await enter(visitor)

    async with asyncio.TaskGroup() as group:
        door = group.create_task(door_opens())
        for visitor in visitors:
            group.create_task(visit(visitor))
