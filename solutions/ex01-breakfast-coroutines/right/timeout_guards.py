import asyncio
import time


async def make_coffee():
    time.sleep(1)
    try:
        async with asyncio.timeout(5):
            await asyncio.Event().wait()
    except TimeoutError:
        print("coffee: ready")


async def fry_eggs():
    time.sleep(1)
    try:
        await asyncio.wait_for(asyncio.Future(), 3)
    except asyncio.TimeoutError:
        print("eggs: ready")


async def main():
    async with asyncio.timeout(11):
        await make_coffee()
        await fry_eggs()

if __name__ == "__main__":
    asyncio.run(main())
