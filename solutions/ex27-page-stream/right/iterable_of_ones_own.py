"""An object whose __aiter__ is an async generator; who walks it closes what it gave."""

import asyncio
from contextlib import aclosing
from dataclasses import dataclass
from typing import Any

class FeedError(Exception):
    """This page cannot be read."""


@dataclass
class Log:
    open_: Any
    page: Any
    close: Any

    async def __aiter__(self):
        feed, number = await self.open_(), -1
        try:
            while texts := await self.page(feed, number := number + 1):
                for text in texts:
                    yield text
        finally:
            await self.close(feed)


lines = Log


async def find(open_, page, close, want):
    async with asyncio.timeout(3600), aclosing(aiter(Log(open_, page, close))) as log:
        async for line in log:
            if want in line:
                return line
