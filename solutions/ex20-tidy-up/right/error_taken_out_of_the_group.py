"""A task group, and its error taken out."""

import asyncio


class SensorError(Exception):
    """The sensor cannot be read."""


async def watch(open_, read, close, n):
    handle, readings, errors = await open_(), [], []

    async def measure():
        for _ in range(n):
            readings.append(await read(handle))

    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(measure())
    except* SensorError as group_of_errors:
        errors = group_of_errors.exceptions
    finally:
        await close(handle)
    if errors:
        raise errors[0]
    return readings
