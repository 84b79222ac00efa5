# exercise: ex4
# layer: protocol
# Asks the world ten thousand times in a frame, frame after frame.
# slow
import asyncio
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


async def collect(ask1, ask2, ask3):
    global now
    first, now = 1000, exchange._loop.ticks
    while True:
        first += 10_000
        say(messages.Ask(first + each, "ask1", (), {}, place) for each in range(10_000))
