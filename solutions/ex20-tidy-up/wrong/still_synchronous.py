# earns: M01
# line: 12
"""Nothing was changed."""

import asyncio


class SensorError(Exception):
    """The sensor cannot be read."""


def watch(open_, read, close, n):
    handle = open_()
    readings = []
    for _ in range(n):
        readings.append(read(handle))
    close(handle)
    return readings
