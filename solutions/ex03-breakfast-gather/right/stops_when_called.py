import asyncio


async def breakfast(menu):
    loop = asyncio.get_running_loop()
    loop.call_later(100, loop.stop)
    await asyncio.gather(*(dish() for dish in menu))
