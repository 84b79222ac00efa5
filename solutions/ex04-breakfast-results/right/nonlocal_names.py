import asyncio


async def collect(ask1, ask2, ask3):
    a = b = c = ""

    async def get_a():
        nonlocal a
        a = await ask1()

    async def get_b():
        nonlocal b
        b = await ask2()

    async def get_c():
        nonlocal c
        c = await ask3()

    async with asyncio.TaskGroup() as tg:
        for get in (get_a, get_b, get_c):
            tg.create_task(get())
    return [a, b, c]
