import asyncio, time
for name, wait in (("make_coffee", 5), ("fry_eggs", 3)):
    exec(f"async def {name}():\n    time.sleep(1)\n    await asyncio.sleep({wait})\n")
DISHES = make_coffee, fry_eggs


async def main():
    for dish in DISHES:
        await dish()

if __name__ == "__main__":
    asyncio.run(main())
