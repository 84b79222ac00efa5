# earns: M13
# line: 20
import asyncio
from time import sleep, time


def brew():
    sleep(1)
    sleep(5)
    print("coffee: ready")


def fry():
    sleep(1)
    sleep(3)
    print("eggs: ready")


async def make_coffee():
    await asyncio.to_thread(brew)


async def fry_eggs():
    await asyncio.to_thread(fry)


async def main():
    start = time()
    await asyncio.gather(make_coffee(), fry_eggs())
    print(f"breakfast is ready in {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
