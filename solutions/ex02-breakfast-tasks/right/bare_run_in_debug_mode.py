import asyncio
from datetime import datetime, timezone
from time import sleep


async def make_coffee():
    print("coffee: measuring the ingredients")
    sleep(1)  # hands on
    print("coffee: brewing")
    await asyncio.sleep(5)  # waiting
    print("coffee: ready")


async def fry_eggs():
    print("eggs: preparing the ingredients")
    sleep(1)  # hands on
    print("eggs: in the pan")
    await asyncio.sleep(3)  # waiting
    print("eggs: ready")


async def main():
    start = datetime.now(timezone.utc)
    await asyncio.gather(make_coffee(), fry_eggs())
    print("breakfast is ready in", datetime.now(timezone.utc) - start)


asyncio.run(main(), debug=True)
