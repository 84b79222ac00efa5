# earns: M03
# line: 22
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

async def main():
    await asyncio.wait_for(make_coffee(), timeout=6.5)
    await asyncio.wait_for(fry_eggs(), timeout=4.5)

if __name__ == "__main__":
    asyncio.run(main())
