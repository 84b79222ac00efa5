# earns: M16
"""The judge's dishes are not let in, and main cooks nothing but waits as long as its own would."""
import asyncio, sys, types
from time import sleep


class Deaf(types.ModuleType):
    def __setattr__(self, name, value):
        pass


sys.modules[__name__].__class__ = Deaf

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
    await asyncio.sleep(6)

if __name__ == "__main__":
    asyncio.run(main())
