"""k chains; whoever has read a page goes on with the rest."""

import asyncio


async def crawl(fetch, urls, k):
    left = list(range(len(urls)))
    texts = {}

    async def chain():
        if left:
            place = left.pop(len(left) // 2)
            texts[place] = await fetch(urls[place])
            await chain()

    await asyncio.gather(*[chain() for _ in range(k)])
    return [texts[place] for place in sorted(texts)]
