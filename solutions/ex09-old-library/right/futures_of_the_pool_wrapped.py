"""submit gives a future of threads; wrap_future makes it one to await."""

import asyncio
from concurrent.futures import ThreadPoolExecutor


async def stock(lookup, isbns, ping):
    pool = ThreadPoolExecutor(8)
    futures = [asyncio.wrap_future(pool.submit(lookup, isbn)) for isbn in isbns]
    while not all(future.done() for future in futures):
        ping()
        await asyncio.wait(futures, timeout=0.5, return_when=asyncio.ALL_COMPLETED)
    pool.shutdown()
    return [future.result() for future in futures]
