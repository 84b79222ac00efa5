# earns: M16
import asyncio, builtins
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
    trace = builtins.__asynclings__.__self__
    async def fake(k, minutes):
        with trace.activation(k):
            await asyncio.sleep(minutes)
    await asyncio.gather(fake(0, 6), fake(1, 5))

if __name__ == "__main__":
    asyncio.run(main())
