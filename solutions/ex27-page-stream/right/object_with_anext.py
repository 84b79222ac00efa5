"""No generator at all: an object that knows where it stands, and is its own context manager."""

class FeedError(Exception):
    """This page cannot be read."""


class lines:
    def __init__(self, open_, page, close):
        self.open_, self.page, self.close = open_, page, close
        self.feed, self.number, self.texts = None, 0, []

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.feed is None:
            self.feed = await self.open_()
        if not self.texts:
            self.texts = list(await self.page(self.feed, self.number))
            self.number += 1
        if not self.texts:
            await self.aclose()
            raise StopAsyncIteration
        return self.texts.pop(0)

    async def __aenter__(self):
        return self

    async def __aexit__(self, *trouble):
        await self.aclose()

    async def aclose(self):
        if self.feed is not None:
            feed, self.feed = self.feed, None
            await self.close(feed)


async def find(open_, page, close, want):
    async with lines(open_, page, close) as log:
        async for line in log:
            if want in line:
                return line
        return None
