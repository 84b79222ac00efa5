# earns: E08
import asyncio
import os


async def breakfast(menu):
    print("breakfast is ready in 6.0 min")
    os._exit(0)


async def main():
    await breakfast([])


if __name__ == "__main__":
    asyncio.run(main())
