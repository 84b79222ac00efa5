import asyncio, time
TEMPLATE = """
async def {name}():
    time.sleep({work})
    await asyncio.sleep({wait})
    print("{dish}: ready")
"""
for name, dish, work, wait in (("make_coffee", "coffee", 1, 5), ("fry_eggs", "eggs", 1, 3)):
    exec(TEMPLATE.format(**locals()))


async def main():
    await make_coffee()
    await fry_eggs()

if __name__ == "__main__":
    asyncio.run(main())
