# earns: M11
# line: 12
"""The tasks that are left in the window at the end are cut short."""
import asyncio

async def crawl(fetch, urls, k):
    texts, window = {}, {}
    for url in urls:
        if len(window) == k:
            done, _ = await asyncio.wait(window, return_when=asyncio.FIRST_COMPLETED)
            texts |= {window.pop(task): task.result() for task in done}
        window[asyncio.create_task(fetch(url))] = url
    return [texts.get(url) for url in urls]
