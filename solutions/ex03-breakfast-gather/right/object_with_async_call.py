import asyncio


class Cook:
    """A cook is called like a function: `await cook(menu)`."""

    async def __call__(self, menu):
        tasks = list(map(asyncio.ensure_future, (dish() for dish in menu)))
        for task in tasks:
            if not task.done():
                await task


breakfast = Cook()
