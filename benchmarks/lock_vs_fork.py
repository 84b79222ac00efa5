"""What the lock adds to a fork: a worker, from the asking until it is ready for a submission, locked and not.

None is forked ahead of time here.
Both are asked for in turn, A B A B, each from a zygote of its own. The difference of the medians counts.
"""

from __future__ import annotations

import argparse
import platform
import statistics
import time

from grader.isolation.control import FORK
from grader.isolation.forked import ForkedWorkers
from grader.protocol.parts import MAX_FRAME
from grader.protocol.wire import SocketWire


def ready(workers: ForkedWorkers) -> float:
    """Milliseconds until a new worker has said its first word."""
    begun = time.perf_counter()
    end = workers._ask_for(FORK)
    pid = workers._number(end)
    SocketWire(end).receive(MAX_FRAME, 30)
    taken = time.perf_counter() - begun
    end.close()
    workers.kill(pid)
    return taken * 1000


def main() -> None:
    """Time both, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("-n", type=int, default=200, help="counted forks of each (default 200)")
    count = parser.parse_args().n
    rivals = {"fork alone": ForkedWorkers(locked=False), "fork and lock": ForkedWorkers()}
    taken: dict[str, list[float]] = {name: [] for name in rivals}
    for number in range(-5, count):
        for name, workers in rivals.items():
            each = ready(workers)
            if number >= 0:
                taken[name].append(each)
    stopped = rivals["fork and lock"].stopped()
    for workers in rivals.values():
        workers.close()
    print(f"Python {platform.python_version()}, {count} forks each; stopped when locked: {' '.join(stopped)}")
    for name, times in taken.items():
        print(
            f"{name:14} median {statistics.median(times):6.2f} ms, p95 {statistics.quantiles(times, n=20)[-1]:6.2f} ms"
        )
    plain, locked = (statistics.median(times) for times in taken.values())
    print(f"the lock costs {locked - plain:.2f} ms")


if __name__ == "__main__":
    main()
