import asyncio
from time import sleep


class Policy(asyncio.DefaultEventLoopPolicy):
    def new_event_loop(self):
        loop = super().new_event_loop()
        loop.set_debug(True)
        return loop


asyncio.set_event_loop_policy(Policy())

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
    await make_coffee()
    await fry_eggs()

asyncio.run(main())
