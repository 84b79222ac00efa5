import asyncio
from time import sleep


async def cook(what, waiting):
    sleep(1)
    await asyncio.sleep(waiting)
    print(what, "done")


def make_coffee():
    return cook("coffee", 5)


fry_eggs = lambda: cook("eggs", 3)


async def both():
    await make_coffee()
    await fry_eggs()


def main():
    return both()


if __name__ == "__main__":
    asyncio.run(main())
