"""A task for each step, whose callback writes the line and starts the next one."""

import asyncio

STEPS = ("check", "pack", "send")


async def handle_all(requests, step, log):
    over = asyncio.Event()
    left = {request: list(STEPS) for request in requests}

    def go_on(request):
        if not left[request]:
            del left[request]
            if not left:
                over.set()
            return
        task = asyncio.ensure_future(step(request, left[request].pop(0)))
        task.add_done_callback(lambda done: (log(request, done.result()), go_on(request)))

    for request in requests:
        go_on(request)
    if left:
        await over.wait()
