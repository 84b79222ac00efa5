import asyncio
from time import sleep


class Machine:
    async def brew(self):
        sleep(1)
        await asyncio.sleep(5)


machine = Machine()
make_coffee = machine.brew


async def fry_eggs():
    sleep(1)
    await asyncio.sleep(3)


async def main():
    await asyncio.gather(machine.brew(), fry_eggs())

if __name__ == "__main__":
    asyncio.run(main())
