# exercise: ex2
# layer: judge
# Runs a loop of its own in a thread for each dish.
import asyncio
from time import sleep
import threading

async def make_coffee():
    sleep(1)
    await asyncio.sleep(5)
    print("coffee: ready")


async def fry_eggs():
    sleep(1)
    await asyncio.sleep(3)
    print("eggs: ready")

async def main():
    threads = [threading.Thread(target=asyncio.run, args=(dish(),)) for dish in (make_coffee, fry_eggs)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
