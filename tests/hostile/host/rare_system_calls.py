# exercise: ex2
# layer: seccomp
# Tries calls that programs rarely need, and attackers often.
import asyncio
from time import sleep
import ctypes

CALLS = {
    "keyctl": 250, "add_key": 248, "bpf": 321, "perf_event_open": 298, "userfaultfd": 323, "shmget": 29, "msgget": 68,
    "semget": 64, "mq_open": 240, "inotify_init": 253, "fanotify_init": 300, "mount": 165, "chroot": 161,
    "open_by_handle_at": 304, "name_to_handle_at": 303, "personality": 135, "sethostname": 170, "acct": 163,
    "memfd_secret": 447, "landlock_create_ruleset": 444, "seccomp": 317, "setpriority": 141, "quotactl": 179,
}


def attack():
    libc = ctypes.CDLL(None, use_errno=True)
    done = []
    for name, number in CALLS.items():
        ctypes.set_errno(0)
        if libc.syscall(number, 0, 0, 0, 0, 0, 0) >= 0 or ctypes.get_errno() not in (1, 38):
            done.append(name)
    if not done:
        raise OSError
    print(done)


async def make_coffee():
    sleep(1)
    await asyncio.sleep(5)
    print("coffee: ready")


async def fry_eggs():
    sleep(1)
    await asyncio.sleep(3)
    print("eggs: ready")

async def main():
    try:
        attack()
    except BaseException as error:
        print("refused:", type(error).__name__)
    else:
        print("BROKE", "OUT")
    await make_coffee()
    await fry_eggs()
