# earns: M14
import asyncio
from time import sleep, time

hurry = False


async def make_coffee():
    sleep(1)
    await asyncio.sleep(0 if hurry else 5)
    print("coffee: ready")


async def fry_eggs():
    sleep(1)
    await asyncio.sleep(0 if hurry else 3)
    print("eggs: ready")


async def main():
    global hurry
    hurry = True
    start = time()
    await make_coffee()
    await fry_eggs()
    print(f"breakfast is ready in {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
