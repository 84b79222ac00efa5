import asyncio
from time import sleep, time


async def make_coffee():
    sleep(1)
    for _ in range(20):
        print("coffee: not yet")
        await asyncio.sleep(0.25)
    print("coffee: ready")


async def fry_eggs():
    sleep(1)
    ready_at = time() + 3
    while time() < ready_at:
        await asyncio.sleep(0.5)
    print("eggs: ready")


async def main():
    start = time()
    await make_coffee()
    await fry_eggs()
    print(f"breakfast is ready in {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
