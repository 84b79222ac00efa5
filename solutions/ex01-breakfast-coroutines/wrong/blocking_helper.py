# earns: M06
# line: 8
import asyncio
from time import sleep, time


async def wait(minutes):
    sleep(minutes)


async def make_coffee():
    sleep(1)
    await wait(5)
    print("coffee: ready")


async def fry_eggs():
    sleep(1)
    await wait(3)
    print("eggs: ready")


async def main():
    start = time()
    await make_coffee()
    await fry_eggs()
    print(f"breakfast is ready in {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
