# earns: M14
# line: 15
import asyncio
from time import sleep
exec("""
async def make_coffee():
    sleep(1)
    await asyncio.sleep(5)
async def fry_eggs():
    sleep(1)
    await asyncio.sleep(3)
""")


async def main():
    await asyncio.sleep(6)

if __name__ == "__main__":
    asyncio.run(main())
