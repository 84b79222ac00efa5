# earns: M18
# line: 29
"""aexit returns True, and that swallows cancel and error."""

import asyncio


class SensorError(Exception):
    """The sensor cannot be read."""


class Sensor:
    def __init__(self, open_, close):
        self.open_, self.close = open_, close

    async def __aenter__(self):
        self.handle = await self.open_()
        return self.handle

    async def __aexit__(self, *error):
        await self.close(self.handle)
        return True


async def watch(open_, read, close, n):
    readings = []
    async with Sensor(open_, close) as handle:
        for _ in range(n):
            readings.append(await read(handle))
    return readings
