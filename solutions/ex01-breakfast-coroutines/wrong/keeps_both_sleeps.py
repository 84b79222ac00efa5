# earns: M14
# line: 7
import asyncio
from time import sleep


async def make_coffee():
    print("coffee: measuring")
    sleep(1)
    print("coffee: brewing")
    sleep(5)
    await asyncio.sleep(5)
    print("coffee: ready")


async def fry_eggs():
    sleep(1)
    sleep(3)
    await asyncio.sleep(3)
    print("eggs: ready")


async def main():
    await make_coffee()
    await fry_eggs()

if __name__ == "__main__":
    asyncio.run(main())
