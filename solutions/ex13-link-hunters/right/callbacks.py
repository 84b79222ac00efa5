"""No hunters and no loop: each answer's callback starts what there is room for, and the last sets a future."""
import asyncio
from collections import deque
class PageError(Exception):
    pass

async def explore(fetch_links, start, k):
    over = asyncio.get_running_loop().create_future()
    todo, known, pages, running = deque([start]), {start}, set(), {}

    def fill():
        while todo and len(running) < k:
            page = todo.popleft()
            task = asyncio.create_task(fetch_links(page))
            running[task] = page
            task.add_done_callback(answered)
        if not running and not over.done():
            over.set_result(pages)

    def answered(task):
        page = running.pop(task)
        if task.exception() is None:
            pages.add(page)
            for link in task.result():
                if link not in known:
                    known.add(link)
                    todo.append(link)
        fill()

    fill()
    return await over
