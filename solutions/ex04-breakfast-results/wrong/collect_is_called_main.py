# earns: E03
import asyncio


async def ask_baker():
    await asyncio.sleep(3)
    return "bread 4.20"


async def ask_farmer():
    await asyncio.sleep(5)
    return "eggs 2.90"


async def ask_dairy():
    await asyncio.sleep(2)
    return "milk 1.80"


async def main():
    tags = await asyncio.gather(ask_baker(), ask_farmer(), ask_dairy())
    print(tags)


if __name__ == "__main__":
    asyncio.run(main())
