# exercise: ex2
# layer: seccomp
# Changes the mode, the times and the attributes of a file.
import asyncio
from time import sleep
import os


def attack():
    done = 0
    for change in (
        lambda: os.chmod("@canary@", 0o777),
        lambda: os.utime("@canary@", (0, 0)),
        lambda: os.setxattr("@canary@", "user.hostile", b"1"),
        lambda: os.truncate("@canary@", 0),
        lambda: os.symlink("@canary@", "@folder@/link"),
        lambda: os.rename("@canary@", "@canary@.moved"),
    ):
        try:
            change()
            done += 1
        except (OSError, PermissionError):
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
