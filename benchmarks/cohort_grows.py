"""`cohort grade` of ten times as many submissions of ex2: ten times as long, and in as much memory?

The submissions are those of `cohort_vs_bare.py`. Memory is what the judges take up, each with its share of what
processes share, looked at all the while: the median of the first fifth of the looks is compared with that of the last.
Linux only.
"""

from __future__ import annotations

import argparse
import os
import platform
import statistics
import subprocess
import tempfile
import time
from pathlib import Path

from cohort_vs_bare import ENVIRONMENT, command, laid_out, refuse_wrong

LOOK_SECONDS = 0.25


def main() -> None:
    """Grade both, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("-n", type=int, default=200, help="submissions of the smaller class (default 200)")
    few = parser.parse_args().n
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores")
    seconds: dict[int, float] = {}
    for count in (few, 10 * few):
        with tempfile.TemporaryDirectory() as folder:
            laid_out(Path(folder) / "all", count)
            seconds[count], looks = graded(Path(folder), count)
        fifth = max(len(looks) // 5, 1)
        first, last = statistics.median(looks[:fifth]), statistics.median(looks[-fifth:])
        print(f"{count:6} submissions in {seconds[count]:6.1f} s; judges take {first:.0f} MB, at last {last:.0f} MB")
    print(f"ratio of times {seconds[10 * few] / seconds[few]:.1f}; of memory, in the larger class, {last / first:.2f}")


def graded(folder: Path, count: int) -> tuple[float, list[float]]:
    """Seconds of a whole `cohort grade`, and the megabytes of its judges at each look."""
    begun, looks = time.perf_counter(), []
    with subprocess.Popen(command("class.sqlite"), cwd=folder, env=ENVIRONMENT, stdout=subprocess.DEVNULL) as grading:
        while grading.poll() is None:
            taken = sum(map(megabytes, children(grading.pid)))
            looks += [taken] if taken else []
            time.sleep(LOOK_SECONDS)
    seconds = time.perf_counter() - begun
    refuse_wrong(folder / "class.sqlite", count)
    return seconds, looks


def children(pid: int) -> list[int]:
    """The processes that a process has started, in whichever of its threads."""
    found: list[int] = []
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        found += map(int, read(task).split())
    return found


def megabytes(pid: int) -> float:
    """What a process takes up, with its share of what it shares; 0 when it is gone."""
    sizes = [
        line.split()[1] for line in read(Path(f"/proc/{pid}/smaps_rollup")).splitlines() if line.startswith("Pss:")
    ]
    return sum(map(int, sizes)) / 1024


def read(path: Path) -> str:
    try:
        return path.read_text()
    except OSError:
        return ""


if __name__ == "__main__":
    main()
