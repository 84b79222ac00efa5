# exercise: ex2
# layer: reader
# Plays the judge's orders by itself with the worker's own hand-off.
import asyncio
import sys

async def make_coffee():
    pass

async def fry_eggs():
    pass

async def main():
    await make_coffee()
    await fry_eggs()

M = inside("grader.protocol.messages")
P = inside("grader.protocol.parts")
tell = asyncio.get_event_loop()._exchange.tell
hand_over = asyncio.get_event_loop()._exchange
loop = asyncio.get_event_loop()
MIN = 1_000_000
LINES = {"make_coffee": 4, "fry_eggs": 7, "main": 10}


def play(call, name):
    place = P.Place(1, ())
    t0 = loop.ticks
    wait = {"make_coffee": 5, "fry_eggs": 3}
    if name == "main":
        tell(M.Entered(1, "main", 10, place))
        names = ["make_coffee", "fry_eggs"]
    else:
        names = [name]
    ends = []
    for k, dish in enumerate(names, 2):
        tell(M.Entered(k, dish, LINES[dish], place))
        tell(M.Slept(loop.ticks + MIN, place))
        yield loop.ticks + MIN, "sleep"
        tell(M.TimerSet(k, loop.ticks + wait[dish] * MIN, place))
        ends.append((loop.ticks + wait[dish] * MIN, k))
    for end, k in sorted(ends):
        while loop.ticks < end:
            yield end, "none"
        tell(M.Left(k, "returned"))
    tell(M.Left(1, "returned"))
    tell(M.Returned(call, None))

def client():
    tell(M.Loaded(None))
    todo = list(hand_over(None, "top"))
    playing = []
    calls = []
    while True:
        deadline, held = None, "none"
        for due, order in todo:
            kind = type(order).__name__
            if kind == "Call":
                if order.look:
                    tell(M.Began(order.call, "awaitable"))
                else:
                    tell(M.Began(order.call, "awaitable"))
                    calls.append(order)
            elif kind == "Collect":
                tell(M.Collected())
            elif kind == "Rest":
                hand_over.forget()
                hand_over.restart_clocks()
                tell(M.Rested())
            elif kind == "Load":
                tell(M.Loaded(None))
        if len(calls) == 1:
            playing = [play(c.call, c.name) for c in calls]
        elif calls:
            playing = [both(calls)]
        calls = []
        for each in list(playing):
            try:
                deadline, held = next(each)
            except StopIteration:
                playing.remove(each)
                deadline, held = None, "none"
        todo = list(hand_over(deadline, held))

def both(calls):
    place = P.Place(1, ())
    wait = {"make_coffee": 5, "fry_eggs": 3}
    ends = []
    for k, c in enumerate(calls, 2):
        tell(M.Entered(k, c.name, LINES[c.name], place))
        tell(M.Slept(loop.ticks + MIN, place))
        yield loop.ticks + MIN, "sleep"
        ends.append((loop.ticks + wait[c.name] * MIN, k, c))
    for end, k, c in sorted(ends, key=lambda e: e[0]):
        while loop.ticks < end:
            yield end, "none"
        tell(M.Left(k, "returned"))
        tell(M.Returned(c.call, None))

client()
