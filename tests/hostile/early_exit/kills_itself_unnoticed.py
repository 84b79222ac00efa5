# exercise: ex2
# layer: seccomp
# Dies of a signal that looks as if it came from outside.
import asyncio
from time import sleep
import ctypes
import os
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
    tgkill = {"x86_64": 234, "aarch64": 131}[os.uname().machine]
    for number in (9, 15, 1):
        ctypes.CDLL(None).syscall(tgkill, os.getpid(), threading.get_native_id(), number)
