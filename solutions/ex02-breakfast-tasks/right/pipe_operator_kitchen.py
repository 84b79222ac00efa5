import asyncio
from time import sleep

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

class Dish:
    def __init__(self, *fs): self.fs = fs
    def __or__(self, other): return Dish(*self.fs, *other.fs)
    def __await__(self): return asyncio.gather(*(f() for f in self.fs)).__await__()


async def main():
    await (Dish(make_coffee) | Dish(fry_eggs))

if __name__ == "__main__":
    asyncio.run(main())
