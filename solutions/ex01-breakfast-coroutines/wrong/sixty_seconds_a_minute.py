# earns: M14
# line: 9
import asyncio
from time import sleep, time

MINUTE = 60


async def make_coffee():
    sleep(1 * MINUTE)
    await asyncio.sleep(5 * MINUTE)
    print("coffee: ready")


async def fry_eggs():
    sleep(1 * MINUTE)
    await asyncio.sleep(3 * MINUTE)
    print("eggs: ready")


async def main():
    start = time()
    await make_coffee()
    await fry_eggs()
    print(f"breakfast is ready in {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
