# earns: M12
# line: 16
"""The set of done tasks is returned."""

import asyncio


async def search(fetch, shops, D):
    tasks = [asyncio.create_task(fetch(shop)) for shop in shops]
    if not tasks:
        return {}
    done, late = await asyncio.wait(tasks, timeout=D)
    for task in late:
        task.cancel()
    await asyncio.gather(*late, return_exceptions=True)
    return done
