# exercise: ex2
# layer: protocol
# The same, a frame too far.
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


def unpack(data, at=0):
    """The next value, and where the one after it begins."""
    kind = data[at]
    if kind < 0x80:
        return kind, at + 1
    if kind < 0xA0 or kind in (0xDC, 0xDD, 0xDE):
        count, at = (kind & 15, at + 1) if kind < 0xA0 else sized(data, at, kind - 0xDC if kind != 0xDE else 0)
        found = []
        for _ in range(count * 2 if 0x80 <= kind < 0x90 or kind == 0xDE else count):
            value, at = unpack(data, at)
            found.append(value)
        return found, at
    if kind < 0xC0:
        end = at + 1 + (kind & 31)
        return data[at + 1 : end].decode(), end
    if kind in (0xC0, 0xC2, 0xC3):
        return {0xC0: None, 0xC2: False, 0xC3: True}[kind], at + 1
    if kind >= 0xE0:
        return kind - 256, at + 1
    if kind in (0xD9, 0xDA, 0xDB):
        size = 1 << (kind - 0xD9)
        count = int.from_bytes(data[at + 1 : at + 1 + size], "big")
        return data[at + 1 + size : at + 1 + size + count].decode(), at + 1 + size + count
    size, form = {0xCC: (1, "!B"), 0xCD: (2, "!H"), 0xCE: (4, "!I"), 0xCF: (8, "!Q"), 0xCB: (8, "!d"),
                  0xD0: (1, "!b"), 0xD1: (2, "!h"), 0xD2: (4, "!i"), 0xD3: (8, "!q")}[kind]
    return struct.unpack(form, data[at + 1 : at + 1 + size])[0], at + 1 + size


def sized(data, at, more):
    size = 4 if more else 2
    return int.from_bytes(data[at + 1 : at + 1 + size], "big"), at + 1 + size


class Client:
    """Speaks the worker's side of the protocol, over whichever descriptor carries it."""

    def __init__(self, number):
        self.wire = next(each for each in range(3, 64) if self.is_socket(each))
        self.number = number
        self.now = 0
        self.orders = []
        self.say(["loaded", None])

    def is_socket(self, descriptor):
        try:
            return (os.fstat(descriptor).st_mode & 0o170000) == 0o140000
        except OSError:
            return False

    def say(self, *events, deadline=None, held="none"):
        self.number += 1
        data = pack([self.number, list(events), deadline, held, []])
        os.write(self.wire, struct.pack("!I", len(data)) + data)
        size = struct.unpack("!I", self.read(4))[0]
        (self.now, self.orders), _ = unpack(self.read(size))
        return [order for _, order in self.orders]

    def read(self, size):
        data = b""
        while len(data) < size:
            data += os.read(self.wire, size - len(data))
        return data

    def wait(self, until, *events, held="none"):
        orders = self.say(*events, deadline=until, held=held)
        while self.now < until:
            orders += self.say(deadline=until, held=held)
        return orders


MINUTE = 1_000_000
WAITS = {"make_coffee": 5, "fry_eggs": 3}
PLACE = [1, [], ""]


def cook(client, calls):
    """Tell of a breakfast that nobody cooks."""
    names = ["make_coffee", "fry_eggs"] if calls[0][2] == "main" else [call[2] for call in calls]
    events, ends, number = [["began", call[1], "awaitable", None] for call in calls], [], 1
    if calls[0][2] == "main":
        events.append(["entered", 1, "main", LINES["main"], PLACE])
    for name in names:
        number += 1
        events += [["entered", number, name, LINES[name], PLACE], ["slept", client.now + MINUTE, PLACE, False]]
        client.wait(client.now + MINUTE, *events, held="sleep")
        end = client.now + WAITS[name] * MINUTE
        events = [["timer", number, end, PLACE]]
        ends.append((end, number, name))
    for end, number, name in sorted(ends):
        if end > client.now:
            client.wait(end, *events)
            events = []
        events.append(["left", number, "returned"])
        events += [["returned", call[1], None, []] for call in calls if call[2] == name]
    if calls[0][2] == "main":
        events += [["left", 1, "returned"], ["returned", calls[0][1], None, []]]
    return client.say(*events)


def play():
    client = Client(FIRST)
    orders = [order for _, order in client.orders]
    while True:
        calls = [order for order in orders if order[0] == "call"]
        kinds = [order[0] for order in orders]
        if calls and len(calls[0]) > 4 and calls[0][4]:
            orders = client.say(["began", calls[0][1], "awaitable", None])
        elif calls:
            orders = cook(client, calls)
        elif "collect" in kinds:
            orders = client.say(["collected"])
        elif "rest" in kinds:
            orders = client.say(["rested"], held="top")
        elif "load" in kinds:
            orders = client.say(["loaded", None], held="top")
        else:
            orders = client.say()


async def make_coffee():
    pass


async def fry_eggs():
    pass


async def main():
    pass


LINES = {"make_coffee": 1, "fry_eggs": 2, "main": 3}
FIRST = 3
play()
