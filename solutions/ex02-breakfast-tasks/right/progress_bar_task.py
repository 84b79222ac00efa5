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

async def clock():
    minute = 0
    try:
        while True:
            await asyncio.sleep(1)
            minute += 1
            print("minute", minute)
    finally:
        print("kitchen closed")


async def main():
    ticking = asyncio.create_task(clock())
    async with asyncio.TaskGroup() as tg:
        tg.create_task(make_coffee())
        tg.create_task(fry_eggs())
    ticking.cancel()
    await asyncio.gather(ticking, return_exceptions=True)

if __name__ == "__main__":
    asyncio.run(main())
