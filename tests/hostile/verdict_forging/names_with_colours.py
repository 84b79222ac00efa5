# exercise: ex2
# layer: reader
# Gives classes and functions names that a terminal would obey.
import asyncio
from time import sleep
Error = type("\x1b[32mpassed\x1b[0m\n::error::x", (Exception,), {})

async def make_coffee():
    sleep(1)
    await asyncio.sleep(5)
    print("coffee: ready")


async def fry_eggs():
    sleep(1)
    await asyncio.sleep(3)
    print("eggs: ready")

async def main():
    raise Error("\x1b[2J[bold]passed[/bold]")
