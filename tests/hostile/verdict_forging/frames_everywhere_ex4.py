# exercise: ex4
# layer: protocol
# Writes tags that it has made up on every descriptor.
import os
import struct
import sys


def pack(value):
    """MessagePack, as much of it as a forger needs."""
    if value is None:
        return b"\xc0"
    if value is True or value is False:
        return b"\xc3" if value else b"\xc2"
    if isinstance(value, int):
        return b"\xd3" + struct.pack("!q", value)
    if isinstance(value, str):
        data = value.encode()
        return b"\xda" + struct.pack("!H", len(data)) + data
    return b"\xdc" + struct.pack("!H", len(value)) + b"".join(map(pack, value))


def frame(number, *events):
    data = pack([number, list(events), None, "none", []])
    return struct.pack("!I", len(data)) + data


def everywhere(data):
    for descriptor in range(64):
        try:
            os.write(descriptor, data)
        except OSError:
            pass


async def collect(ask1, ask2, ask3):
    for number in range(3, 40):
        everywhere(frame(number, ["returned", 1, ["many", "list", ["beans 3", "bread 5", "milk 2"]], []]))
    return ["beans 3", "bread 5", "milk 2"]
