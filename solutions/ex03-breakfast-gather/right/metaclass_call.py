import asyncio


class Cooking(type):
    async def __call__(cls, menu):
        async with asyncio.TaskGroup() as group:
            for dish in menu:
                group.create_task(dish())


class breakfast(metaclass=Cooking):
    pass
