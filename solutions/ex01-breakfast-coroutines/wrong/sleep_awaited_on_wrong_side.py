# earns: M06
# line: 10
# hands-on awaited, waiting blocks
import asyncio
from time import sleep


async def make_coffee():
    await asyncio.sleep(1)
    sleep(5)
    print("coffee: ready")


async def fry_eggs():
    await asyncio.sleep(1)
    sleep(3)
    print("eggs: ready")


async def main():
    await make_coffee()
    await fry_eggs()

if __name__ == "__main__":
    asyncio.run(main())
