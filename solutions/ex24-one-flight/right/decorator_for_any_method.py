"""A decorator makes one flight of the calls that have the same arguments."""

import asyncio
from functools import wraps


class ServerError(Exception):
    """The server has no answer."""


def one_flight(method):
    @wraps(method)
    async def joined(self, *args):
        flights = self.__dict__.setdefault("_flights", {})
        flight = flights.get(args)
        if flight is None or (flight.done() and (flight.cancelled() or flight.exception())):
            flight = flights[args] = asyncio.create_task(method(self, *args))
        async with asyncio.timeout(900):
            return await asyncio.shield(flight)

    return joined


class Cache:
    def __init__(self, fetch):
        self.fetch = fetch

    @one_flight
    async def get(self, key):
        return await self.fetch(key)
