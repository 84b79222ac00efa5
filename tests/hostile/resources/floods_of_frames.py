# exercise: ex2
# layer: protocol
# Sends frame after frame, each full to the brim, at one moment.
# slow
import asyncio
from time import sleep
import sys

exchange = asyncio.get_event_loop()._exchange
wire, now = exchange._wire, exchange._loop.ticks
frames = inside("grader.protocol.frames")
messages = inside("grader.protocol.messages")
place = inside("grader.protocol.parts").Place(0, ())


def say(events, later=1):
    """A frame past the worker's own hand-off, which would not have it."""
    global now
    exchange._number += 1
    wire.send(frames.encode(frames.Frame(exchange._number, tuple(events), now + later, "none")))
    exchange.busy = False  # or the watchdog takes all this for one long turn
    now = frames.decode_reply(wire.receive(1 << 24)).now
    exchange.answered.now()
    exchange.busy = True


async def make_coffee():
    sleep(1)
    await asyncio.sleep(5)
    print("coffee: ready")


async def fry_eggs():
    sleep(1)
    await asyncio.sleep(3)
    print("eggs: ready")


async def main():
    await make_coffee()
    await fry_eggs()

while True:
    say((messages.TimerSet(each, 1 << 40, place) for each in range(40_000)), 0)
