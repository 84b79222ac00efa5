# exercise: ex4
# layer: protocol
# Returns a list that holds itself.
import asyncio
async def collect(ask1, ask2, ask3):
    await asyncio.gather(ask1(), ask2(), ask3())
    round = []
    round.append(round)
    return round
