import asyncio
from time import sleep
for name, wait in {"make_coffee": 5, "fry_eggs": 3}.items():
    exec(f"async def {name}():\n    sleep(1)\n    await asyncio.sleep({wait})\n")
DISHES = (make_coffee, fry_eggs)


async def main():
    await asyncio.gather(*(dish() for dish in DISHES))

if __name__ == "__main__":
    asyncio.run(main())
