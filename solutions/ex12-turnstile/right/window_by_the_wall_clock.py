"""A limiter as a class, with time.time() and a lock."""

import asyncio
import time


class Turnstile:
    def __init__(self, r):
        self.r, self.starts, self.lock = r, [], asyncio.Lock()

    async def __aenter__(self):
        async with self.lock:
            if len(self.starts) >= self.r:
                await asyncio.sleep(max(0.0, self.starts[-self.r] + 1 - time.time()))
            self.starts.append(time.time())

    async def __aexit__(self, *error):
        return False


async def call_all(fetch, items, r):
    turnstile = Turnstile(r)

    async def one(item):
        async with turnstile:
            pass
        return await fetch(item=item)

    return await asyncio.gather(*map(one, items))
