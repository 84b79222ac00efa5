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
    await asyncio.get_running_loop().run_in_executor(None, brew)


async def fry_eggs():
    await asyncio.get_running_loop().run_in_executor(None, fry)


async def main():
    start = time()
    await make_coffee()
    await fry_eggs()
    print(f"breakfast is ready in {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
