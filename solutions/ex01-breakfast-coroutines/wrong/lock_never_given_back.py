# earns: E06
# line: 17
import asyncio
from time import time

hands = asyncio.Lock()


async def make_coffee():
    await hands.acquire()
    await asyncio.sleep(1)
    await asyncio.sleep(5)
    print("coffee: ready")


async def fry_eggs():
    await hands.acquire()
    await asyncio.sleep(1)
    await asyncio.sleep(3)
    print("eggs: ready")


async def main():
    start = time()
    await make_coffee()
    await fry_eggs()
    print(f"breakfast is ready in {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
