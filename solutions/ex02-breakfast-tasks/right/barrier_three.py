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

async def at_table(table, dish):
    await dish()
    async with table as position:
        print("plate", position)


async def main():
    table = asyncio.Barrier(3)
    a = asyncio.create_task(at_table(table, make_coffee))
    b = asyncio.create_task(at_table(table, fry_eggs))
    await table.wait()
    await asyncio.wait([a, b])

if __name__ == "__main__":
    asyncio.run(main())
