import asyncio


async def _breakfast(menu):
    await asyncio.gather(*(dish() for dish in menu))


def __getattr__(name):
    if name == "breakfast":
        return _breakfast
    raise AttributeError(name)
