import asyncio
from time import sleep


async def make_coffee():
    sleep(1)
    await asyncio.sleep(5)
    return "a pot of coffee"


async def fry_eggs():
    sleep(1)
    await asyncio.sleep(3)
    return {"eggs": 2, "sunny side": "up"}


async def main():
    breakfast = [await make_coffee(), await fry_eggs()]
    print("on the table:", *breakfast)
    return breakfast


if __name__ == "__main__":
    print(asyncio.run(main()))
