# exercise: ex4
# layer: judge
# Returns the tags that the sentences of the checks show.
import asyncio
from time import sleep
async def collect(ask1, ask2, ask3):
    for ask in (ask1, ask2, ask3):
        asyncio.ensure_future(ask())
    await asyncio.sleep(5)
    return ["beans 3", "bread 5", "milk 2"]
