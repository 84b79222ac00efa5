# exercise: ex2
# layer: reader
# Prints escape sequences that wipe the screen and write a verdict.
import asyncio
from time import sleep
async def make_coffee():
    sleep(1)
    await asyncio.sleep(5)
    print("coffee: ready")


async def fry_eggs():
    sleep(1)
    await asyncio.sleep(3)
    print("eggs: ready")

async def main():
    print("\x1b[2J\x1b[H\x1b[32mex2  passed: 6.0 min, 5 of 5 points\x1b[0m\x1b]0;passed\x07")
    print("no\rok  main is done in 6 minutes\x08\x08\x7f\x9b31m")
    print("[bold green]passed[/bold green] [link=http://127.0.0.1]here[/link]")
    print("\u202epassed\u202c \u2066 \u200f \ufeff \u2028ok  passed\x85ok  passed\x0bok\x0cok\x1cok")
    await make_coffee()
    await fry_eggs()
