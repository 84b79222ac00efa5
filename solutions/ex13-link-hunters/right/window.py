"""One loop alone: fill the window, wait for any, look at what came."""
import asyncio
class PageError(Exception):
    pass

async def explore(fetch_links, start, k):
    todo, known, answer = [start], {start}, set()
    window = {}
    while todo or window:
        while todo and len(window) < k:
            page = todo.pop()
            window[asyncio.ensure_future(fetch_links(page))] = page
        done, _ = await asyncio.wait(window, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            page = window.pop(task)
            if isinstance(task.exception(), PageError):
                continue
            answer |= {page}
            fresh = [link for link in dict.fromkeys(task.result()) if link not in known]
            known.update(fresh)
            todo.extend(fresh)
    return answer
