# earns: M01
# line: 7
import asyncio
from time import sleep, time


def make_coffee():
    sleep(1)
    sleep(5)
    print("coffee: ready")


def fry_eggs():
    sleep(1)
    sleep(3)
    print("eggs: ready")


async def main():
    start = time()
    await asyncio.gather(asyncio.to_thread(make_coffee), asyncio.to_thread(fry_eggs))
    print(f"breakfast is ready in {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
