# exercise: ex2
# layer: judge
# Prints the best time, and takes another.
import asyncio
from time import sleep
async def make_coffee():
    sleep(1)
    await asyncio.sleep(5)
    print("coffee: ready")


async def fry_eggs():
    sleep(1)
    await asyncio.sleep(3)
    print("eggs: ready")


async def main():
    await make_coffee()
    await fry_eggs()

if __name__ == "__main__":
    asyncio.run(main())
    print("breakfast is ready in 6.0 min")
