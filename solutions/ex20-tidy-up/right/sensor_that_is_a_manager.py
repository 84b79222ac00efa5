"""A class with aenter and aexit."""

import asyncio


class SensorError(Exception):
    """The sensor cannot be read."""


class Sensor:
    def __init__(self, open_, read, close):
        self.open_, self.read_, self.close = open_, read, close

    async def __aenter__(self):
        self.handle = await self.open_()
        return self

    async def __aexit__(self, kind, error, trace):
        await self.close(handle=self.handle)

    async def read(self):
        return await self.read_(handle=self.handle)


async def watch(open_, read, close, n):
    readings = []
    async with Sensor(open_, read, close) as sensor:
        while len(readings) < n:
            readings.append(await sensor.read())
    return tuple(readings)
