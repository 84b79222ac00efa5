import asyncio
from time import time

hands = asyncio.Semaphore(1)


async def make_coffee():
    await hands.acquire()
    try:
        await asyncio.sleep(1)
    finally:
        hands.release()
    await asyncio.sleep(5)
    print("coffee: ready")


async def fry_eggs():
    await hands.acquire()
    try:
        await asyncio.sleep(1)
    finally:
        hands.release()
    await asyncio.sleep(3)
    print("eggs: ready")


async def main():
    start = time()
    await asyncio.wait([asyncio.create_task(make_coffee()), asyncio.create_task(fry_eggs())])
    print(f"breakfast is ready in {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
