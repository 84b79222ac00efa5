import asyncio as aio


async def collect(first, second, third):
    tags = await aio.gather(first(), second(), third())
    return tuple(tags)


async def baker():
    await aio.sleep(1)
    return "rolls 3.00"


if __name__ == "__main__":
    print(aio.run(collect(baker, baker, baker)))
