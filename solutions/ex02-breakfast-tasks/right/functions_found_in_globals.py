import asyncio
from time import sleep
import inspect

async def make_coffee():
    print("coffee: measuring the ingredients")
    sleep(1)
    print("coffee: brewing")
    await asyncio.sleep(5)
    print("coffee: ready")


async def fry_eggs():
    print("eggs: preparing the ingredients")
    sleep(1)
    print("eggs: in the pan")
    await asyncio.sleep(3)
    print("eggs: ready")

async def main():
    names = [n for n, f in globals().items() if inspect.isfunction(f) and n in ("make_coffee", "fry_eggs")]
    await asyncio.gather(*(globals()[n]() for n in names))

if __name__ == "__main__":
    asyncio.run(main())
