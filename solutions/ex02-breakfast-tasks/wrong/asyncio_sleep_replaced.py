# earns: M14
import asyncio
from time import sleep, time

asyncio.sleep = lambda minutes: asyncio.wait_for(asyncio.Event().wait(), 0.001)


async def make_coffee():
    sleep(1)
    try:
        await asyncio.sleep(5)
    except TimeoutError:
        print("coffee: ready")


async def fry_eggs():
    sleep(1)
    try:
        await asyncio.sleep(3)
    except TimeoutError:
        print("eggs: ready")


async def main():
    start = time()
    await make_coffee()
    await fry_eggs()
    print(f"breakfast is ready in {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
