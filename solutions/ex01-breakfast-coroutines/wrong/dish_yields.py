# earns: M09
# line: 7
import asyncio
from time import sleep, time


async def make_coffee():
    sleep(1)
    yield "coffee: brewing"
    await asyncio.sleep(5)
    yield "coffee: ready"


async def fry_eggs():
    sleep(1)
    yield "eggs: in the pan"
    await asyncio.sleep(3)
    yield "eggs: ready"


async def main():
    start = time()
    async for words in make_coffee():
        print(words)
    async for words in fry_eggs():
        print(words)
    print(f"breakfast is ready in {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
