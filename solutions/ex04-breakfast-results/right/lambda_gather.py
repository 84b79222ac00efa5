import asyncio

collect = lambda *asks: asyncio.gather(*[ask() for ask in asks])
