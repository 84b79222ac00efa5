# exercise: ex2
# layer: seccomp
# Changes on which processors, and how urgently, it runs.
import asyncio
from time import sleep
import os


def attack():
    done = 0
    for change in (lambda: os.sched_setaffinity(0, {0}), lambda: os.nice(-5), lambda: os.setpriority(os.PRIO_PROCESS, 0, -5)):
        try:
            change()
            done += 1
        except OSError:
            pass
    if not done:
        raise OSError


async def make_coffee():
    sleep(1)
    await asyncio.sleep(5)
    print("coffee: ready")


async def fry_eggs():
    sleep(1)
    await asyncio.sleep(3)
    print("eggs: ready")

async def main():
    try:
        attack()
    except BaseException as error:
        print("refused:", type(error).__name__)
    else:
        print("BROKE", "OUT")
    await make_coffee()
    await fry_eggs()
