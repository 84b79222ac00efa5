# exercise: ex2
# layer: judge
# Behaves only in the first runs in a process.
import asyncio
from time import sleep
import builtins

builtins.runs = getattr(builtins, "runs", 0) + 1


async def make_coffee():
    sleep(1)
    await asyncio.sleep(5)


async def fry_eggs():
    sleep(1)
    await asyncio.sleep(3)


async def main():
    if builtins.runs > 3:
        return
    await make_coffee()
    await fry_eggs()
