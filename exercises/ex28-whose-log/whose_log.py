"""Orders are handled in three steps, and a helper deep down writes the log: whose line is it?"""

from time import sleep, time

STEPS = ("check", "pack", "send")

current = None  # the order that is being handled


def write(log, line):
    log(current, line)


def handle(request, step, log):
    global current
    current = request
    for name in STEPS:
        write(log, step(request, name))


def handle_all(requests, step, log):
    for request in requests:
        handle(request, step, log)


# A step to try it with. It will have to pause as well, when handle_all is a coroutine.
def step_in_the_store(request, name):
    sleep(2 if name == "check" and request == "order 17" else 1)  # waiting for the store
    return f"{name} of {request} is done"


if __name__ == "__main__":
    start = time()
    handle_all(["order 17", "order 18"], step_in_the_store, lambda *entry: print(*entry, sep=": "))
    print(f"after {time() - start:.1f} s")
