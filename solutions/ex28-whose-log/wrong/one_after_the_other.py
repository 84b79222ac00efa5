# earns: M03
# line: 24
"""Safe, but one at a time."""

STEPS = ("check", "pack", "send")


current = None


def write(log, line):
    log(current, line)


async def handle(request, step, log):
    global current
    current = request
    for name in STEPS:
        write(log, await step(request, name))


async def handle_all(requests, step, log):
    for request in requests:
        await handle(request, step, log)
