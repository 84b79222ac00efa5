# earns: E05
# line: 7
import asyncio
from time import sleep, time


async def make_coffee(work, wait):
    sleep(work)
    await asyncio.sleep(wait)
    print("coffee: ready")


async def fry_eggs(work, wait):
    sleep(work)
    await asyncio.sleep(wait)
    print("eggs: ready")


async def main():
    start = time()
    await make_coffee(1, 5)
    await fry_eggs(1, 3)
    print(f"breakfast is ready in {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
