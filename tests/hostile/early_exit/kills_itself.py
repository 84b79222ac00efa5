# exercise: ex2
# layer: worker
# Dies of a signal.
import asyncio
from time import sleep
import signal

async def make_coffee():
    sleep(1)
    await asyncio.sleep(5)
    print("coffee: ready")


async def fry_eggs():
    sleep(1)
    await asyncio.sleep(3)
    print("eggs: ready")

async def main():
    signal.raise_signal(signal.SIGKILL)
