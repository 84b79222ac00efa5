import asyncio, time
brew = eval("lambda work, wait: (time.sleep(work), asyncio.sleep(wait))[1]")


async def make_coffee(): await brew(1, 5)
async def fry_eggs(): await brew(1, 3)
async def main(): [await dish() for dish in (make_coffee, fry_eggs)]

__name__ == "__main__" and asyncio.run(main())
