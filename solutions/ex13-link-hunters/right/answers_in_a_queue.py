"""The hunters bring their answers to explore, which alone knows the map and hands out the pages."""
import asyncio
class PageError(Exception):
    pass

async def hunter(fetch_links, orders, reports):
    while True:
        page = await orders.get()
        try:
            await reports.put((page, await fetch_links(page)))
        except PageError:
            await reports.put((page, None))


async def explore(fetch_links, start, k):
    orders, reports = asyncio.Queue(), asyncio.Queue()
    team = [asyncio.create_task(hunter(fetch_links, orders, reports)) for _ in range(k)]
    site = {start: None}
    await orders.put(start)
    expected = 1
    while expected:
        page, links = await reports.get()
        expected -= 1
        site[page] = links
        for link in links or []:
            if link not in site:
                site[link] = None
                await orders.put(link)
                expected += 1
    for member in team:
        member.cancel()
        try:
            await member
        except asyncio.CancelledError:
            pass
    return {page for page, links in site.items() if links is not None}
