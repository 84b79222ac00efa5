# earns: M13
# line: 32
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


def run(dish):
    asyncio.run(dish())


async def main():
    start = time()
    threads = [threading.Thread(target=run, args=(dish,)) for dish in (make_coffee, fry_eggs)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(f"breakfast is ready in {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
