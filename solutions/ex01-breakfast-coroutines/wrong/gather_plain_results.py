# earns: M01
# line: 6
import asyncio
from time import sleep

def make_coffee():
    print("coffee: measuring the ingredients")
    sleep(1)
    print("coffee: brewing")
    sleep(5)
    print("coffee: ready")


def fry_eggs():
    print("eggs: preparing the ingredients")
    sleep(1)
    print("eggs: in the pan")
    sleep(3)
    print("eggs: ready")

async def main():
    await asyncio.gather(make_coffee(), fry_eggs())

if __name__ == "__main__":
    asyncio.run(main())
