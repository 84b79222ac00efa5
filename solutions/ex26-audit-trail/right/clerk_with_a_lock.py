"""A task for each customer; the clerk is a lock, which lets them in one by one, in their order."""

import asyncio

class AuditError(Exception):
    """This could not be written down."""


async def serve(requests, answer, audit):
    clerk, errors = asyncio.Lock(), []

    async def customer(request):
        async with clerk:
            await answer(request)
        try:
            await audit(request)
        except AuditError as error:
            errors.append(error)

    await asyncio.gather(*map(customer, requests))
    return errors
