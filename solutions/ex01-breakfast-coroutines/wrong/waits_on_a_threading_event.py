# earns: M06
# line: 10
import asyncio
import threading
from time import sleep


async def make_coffee():
    sleep(1)
    threading.Event().wait(5)
    print("coffee: ready")


async def fry_eggs():
    sleep(1)
    threading.Event().wait(3)
    print("eggs: ready")


async def main():
    await make_coffee()
    await fry_eggs()


if __name__ == "__main__":
    asyncio.run(main())
