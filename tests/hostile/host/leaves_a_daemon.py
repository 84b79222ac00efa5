# exercise: ex2
# layer: seccomp
# Starts a process that leaves its session and lives on.
import asyncio
from time import sleep
import _posixsubprocess
import os
import subprocess
import sys


def attack():
    pid = os.posix_spawn(sys.executable or "/usr/bin/python3", ["sleep", "-c", "import time; time.sleep(20)"], {})
    assert pid


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
