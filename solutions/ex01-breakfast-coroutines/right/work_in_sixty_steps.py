import asyncio
import time


async def make_coffee():
    for _ in range(60):
        time.sleep(1 / 60)
    for _ in range(300):
        await asyncio.sleep(1 / 60)


async def fry_eggs():
    for _ in range(10):
        time.sleep(0.1)
    for _ in range(30):
        await asyncio.sleep(0.1)


async def main():
    await make_coffee()
    await fry_eggs()

if __name__ == "__main__":
    asyncio.run(main())
