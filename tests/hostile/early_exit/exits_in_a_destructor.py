# exercise: ex2
# layer: judge
# Ends the process when the garbage is collected.
import asyncio
from time import sleep
import os


class Bomb:
    def __init__(self):
        self.me = self

    def __del__(self):
        os._exit(0)


async def make_coffee():
    sleep(1)
    await asyncio.sleep(5)
    print("coffee: ready")


async def fry_eggs():
    sleep(1)
    await asyncio.sleep(3)
    print("eggs: ready")

async def main():
    Bomb()
