"""Who answers the last page raises; that ends the group with all who wait."""
import asyncio
class PageError(Exception):
    pass

class AllDone(Exception):
    pass


async def explore(fetch_links, start, k):
    pages, state = asyncio.Queue(), {start: "waiting"}
    pages.put_nowait(start)

    async def hunt():
        while page := await pages.get():
            try:
                links = await fetch_links(page)
                state[page] = "read"
            except PageError:
                links, state[page] = [], "dead"
            for link in links:
                if state.setdefault(link, "new") == "new":
                    state[link] = "waiting"
                    pages.put_nowait(link)
            if "waiting" not in state.values():
                raise AllDone

    try:
        async with asyncio.TaskGroup() as group:
            [group.create_task(hunt()) for _ in range(k)]
    except* AllDone:
        pass
    return {page for page in state if state[page] == "read"}
