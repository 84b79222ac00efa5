# earns: M01
# line: 7
import asyncio
from time import sleep, time


def make_coffee():
    sleep(1)
    yield from asyncio.sleep(5)
    print("coffee: ready")


def fry_eggs():
    sleep(1)
    yield from asyncio.sleep(3)
    print("eggs: ready")


async def main():
    start = time()
    for dish in make_coffee(), fry_eggs():
        for _ in dish:
            pass
    print(f"breakfast is ready in {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
