import asyncio


async def breakfast(menu):
    tasks = [asyncio.create_task(dish(), name=f"{i}") for i, dish in enumerate(menu)]
    if tasks:
        await asyncio.wait(tasks)
    for task in sorted(tasks, key=lambda task: task.get_name()):
        assert task.done()
        task.result()
    return len(tasks)
