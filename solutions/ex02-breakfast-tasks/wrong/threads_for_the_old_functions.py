# earns: M13
# line: 38
import asyncio
import threading
from time import sleep, time


async def make_coffee():
    print("coffee: measuring the ingredients")
    sleep(1)  # hands on
    print("coffee: brewing")
    await asyncio.sleep(5)  # waiting
    print("coffee: ready")


async def fry_eggs():
    print("eggs: preparing the ingredients")
    sleep(1)  # hands on
    print("eggs: in the pan")
    await asyncio.sleep(3)  # waiting
    print("eggs: ready")


def brew():
    sleep(6)
    print("coffee: ready")


def fry():
    sleep(4)
    print("eggs: ready")


async def main():
    start = time()
    cooks = [threading.Thread(target=brew), threading.Thread(target=fry)]
    for cook in cooks:
        cook.start()
    while any(cook.is_alive() for cook in cooks):
        await asyncio.sleep(0.5)
    print(f"breakfast is ready in {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
