# exercise: ex4
# layer: reader
# Says that the call has returned before it was asked for.
import asyncio
import sys

messages = inside("grader.protocol.messages")

async def collect(ask1, ask2, ask3):
    return [await ask1(), await ask2(), await ask3()]

for call in range(5):
    asyncio.get_event_loop()._exchange.tell(messages.Returned(call))
    asyncio.get_event_loop()._exchange.tell(messages.Collected())
