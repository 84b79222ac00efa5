# earns: M10
# line: 9
"""asyncio.wait takes tasks."""

import asyncio


async def search(fetch, shops, D):
    done, late = await asyncio.wait([fetch(shop) for shop in shops], timeout=D)
    return {task.get_name(): task.result() for task in done}
