# earns: M13
"""A pool of k threads, each with a loop of its own."""
import asyncio
from concurrent.futures import ThreadPoolExecutor


async def crawl(fetch, urls, k):
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(k) as pool:
        return await asyncio.gather(*[loop.run_in_executor(pool, asyncio.run, fetch(url)) for url in urls])
