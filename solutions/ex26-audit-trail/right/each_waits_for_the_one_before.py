"""A chain of events: the turn of each customer comes when the one before has his answer."""

import asyncio

class AuditError(Exception):
    """This could not be written down."""


async def customer(request, turn, next_turn, answer, audit):
    await turn.wait()
    await answer(request)
    next_turn.set()
    return await audit(request)


async def serve(requests, answer, audit):
    turns = [asyncio.Event() for _ in range(len(requests) + 1)]
    turns[0].set()
    line = zip(requests, turns, turns[1:])
    ends = await asyncio.gather(*(customer(*one, answer, audit) for one in line), return_exceptions=True)
    return [end for end in ends if end]
