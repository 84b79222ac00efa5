async def make_coffee():
    import asyncio, time
    time.sleep(1)
    await asyncio.sleep(5)


async def fry_eggs():
    from asyncio import sleep as pause
    from time import sleep
    sleep(1)
    await pause(3)


async def main():
    await make_coffee()
    await fry_eggs()


if __name__ == "__main__":
    __import__("asyncio").run(main())
