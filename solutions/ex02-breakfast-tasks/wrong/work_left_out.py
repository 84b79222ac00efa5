# earns: M14
# line: 7
import asyncio
from time import sleep, time


async def make_coffee():
    print("coffee: brewing")
    await asyncio.sleep(5)
    print("coffee: ready")


async def fry_eggs():
    print("eggs: in the pan")
    await asyncio.sleep(3)
    print("eggs: ready")


async def main():
    start = time()
    await asyncio.gather(make_coffee(), fry_eggs())
    print(f"breakfast is ready in {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
