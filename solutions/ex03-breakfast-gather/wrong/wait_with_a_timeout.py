# earns: M11
import asyncio
from time import sleep, time


async def make_coffee():
    sleep(1)  # hands on
    print("coffee: brewing")
    await asyncio.sleep(5)  # waiting
    print("coffee: ready")


async def fry_eggs():
    sleep(1)  # hands on
    print("eggs: in the pan")
    await asyncio.sleep(3)  # waiting
    print("eggs: ready")


async def make_toast():
    sleep(1)  # hands on
    print("toast: in the toaster")
    await asyncio.sleep(2)  # waiting
    print("toast: ready")


async def breakfast(menu):
    if not menu:
        return
    tasks = [asyncio.create_task(dish()) for dish in menu]
    done, pending = await asyncio.wait(tasks, timeout=3)
    print(len(done), "ready")


async def main():
    start = time()
    await breakfast([make_coffee, fry_eggs, make_toast])
    print(f"breakfast is ready in {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
