# earns: E04
# line: 6
import asyncio
from time import sleep

cups = int(input("How many cups? "))


async def make_coffee():
    sleep(1)
    await asyncio.sleep(5)
    print(f"coffee: {cups} cups")


async def fry_eggs():
    sleep(1)
    await asyncio.sleep(3)
    print("eggs: ready")


async def main():
    await make_coffee()
    await fry_eggs()


if __name__ == "__main__":
    asyncio.run(main())
