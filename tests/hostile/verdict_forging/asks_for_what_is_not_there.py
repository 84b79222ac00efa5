# exercise: ex2
# layer: judge
# Asks the judge for a world function that no exercise has.
import asyncio
from time import sleep
import sys

messages = inside("grader.protocol.messages")
parts = inside("grader.protocol.parts")

async def make_coffee():
    sleep(1)
    await asyncio.sleep(5)
    print("coffee: ready")


async def fry_eggs():
    sleep(1)
    await asyncio.sleep(3)
    print("eggs: ready")

async def main():
    exchange = asyncio.get_running_loop()._exchange
    exchange.tell(messages.Ask(1, "__class__", (), {}, parts.Place(0, ())))
    exchange.tell(messages.Ask(1, "make_coffee", (1, 2), {"self": 3}, parts.Place(0, ())))
    await asyncio.sleep(1)
