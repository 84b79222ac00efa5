# exercise: ex2
# layer: judge
# Stops the frozen clock, and takes the times of real life.
import asyncio
from time import sleep
import sys

freezer = sys.modules.get("freezegun.api")
for name in ("real_time", "real_monotonic"):
    assert freezer is None or callable(getattr(freezer, name))

async def make_coffee():
    sleep(1)
    await asyncio.sleep(5)
    print("coffee: ready")


async def fry_eggs():
    sleep(1)
    await asyncio.sleep(3)
    print("eggs: ready")

async def main():
    start = freezer.real_monotonic()
    await make_coffee()
    await fry_eggs()
    print(f"{freezer.real_monotonic() - start:.1f} min")
