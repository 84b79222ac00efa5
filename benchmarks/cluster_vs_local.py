"""`cohort grade --scheduler`, with workers of dask.distributed on this machine, against the judges of one process.

Both have as many judges, grade the same submissions of ex2, and are run in turn, the whole command each time: what the
judges and dask need to get started is within the time that is counted. Scheduler and workers run before, and between.
"""

from __future__ import annotations

import argparse
import compileall
import os
import platform
import statistics
import tempfile
from pathlib import Path

from cohort_vs_bare import ROOT, graded, laid_out
from distributed import LocalCluster


def main() -> None:
    """Run both in turn, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("-n", type=int, default=600, help="submissions (default 600)")
    parser.add_argument("--rounds", type=int, default=5, help="how often both are run (default 5)")
    parser.add_argument("--jobs", type=int, default=2, help="judges, each in a worker of its own there (default 2)")
    asked = parser.parse_args()
    compileall.compile_dir(ROOT / "grader", quiet=1)  # as pip does with what it installs
    os.environ["PYTHONPATH"] = str(ROOT)  # for the workers
    ratios, here, there = [], [], []
    with tempfile.TemporaryDirectory() as name, _cluster(asked.jobs) as cluster:
        folder = Path(name)
        laid_out(folder / "all", asked.n)
        for number in range(asked.rounds):
            there.append(graded(folder, f"there{number}.sqlite", asked.n, "--scheduler", cluster.scheduler_address))
            here.append(graded(folder, f"here{number}.sqlite", asked.n, "--jobs", str(asked.jobs)))
            ratios.append(there[-1] / here[-1])
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, {asked.jobs} judges, {asked.n} submissions")
    for what, seen in {"local pool": here, "dask workers": there}.items():
        print(f"{what:14} {statistics.median(seen):7.1f} submissions a second ({min(seen):.1f} to {max(seen):.1f})")
    print(f"ratio of medians {statistics.median(there) / statistics.median(here):.2f}")
    print(f"median of ratios {statistics.median(ratios):.2f} ({min(ratios):.2f} to {max(ratios):.2f})")
    print(f"load of the last minute and quarter of an hour: {os.getloadavg()[0]:.1f} {os.getloadavg()[2]:.1f}")


def _cluster(workers: int) -> LocalCluster:
    return LocalCluster(n_workers=workers, threads_per_worker=1, dashboard_address=None)


if __name__ == "__main__":
    main()
