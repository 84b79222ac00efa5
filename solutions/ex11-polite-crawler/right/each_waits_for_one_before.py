"""Futures by hand: whoever finds the house full leaves a future at the door."""

import asyncio
from collections import deque


async def crawl(fetch, urls, k):
    door, inside = deque(), 0

    async def read(url):
        nonlocal inside
        if inside == k:
            turn = asyncio.get_running_loop().create_future()
            door.append(turn)
            await turn
        else:
            inside += 1
        text = await fetch(url)
        if door:
            door.popleft().set_result(None)
        else:
            inside -= 1
        return text

    return list(await asyncio.gather(*(read(url) for url in urls)))
