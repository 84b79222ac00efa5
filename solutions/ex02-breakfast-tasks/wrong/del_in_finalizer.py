# earns: E08
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

class Bomb:
    def __del__(self):
        import os
        os._exit(0)


async def main():
    asyncio.gather(make_coffee(), fry_eggs())
    bomb = Bomb()
    bomb.self = bomb

if __name__ == "__main__":
    asyncio.run(main())
