"""The pages of a site: k requests are under way, and the next begins as soon as one has its answer."""

import asyncio
from time import time


async def crawl(fetch, urls, k):
    room = asyncio.Semaphore(k)

    async def read(url):
        async with room:
            return await fetch(url)

    return await asyncio.gather(*(read(url) for url in urls))


SITE = {"/a": 4, "/b": 1, "/c": 2, "/d": 2, "/e": 1}


async def ask_site(url):
    await asyncio.sleep(SITE[url])  # waiting for the answer
    return f"the text of {url}"


async def main():
    start = time()
    print(await crawl(ask_site, list(SITE), 2))
    print(f"ready after {time() - start:.1f} s")


if __name__ == "__main__":
    asyncio.run(main())
