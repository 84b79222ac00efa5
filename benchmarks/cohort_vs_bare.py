"""`cohort grade` over many submissions of ex2 against one bare pytest process for each, on the same cores.

A third is correct, a third sequential, a third blocks; no two files are the same. Both have a process for each core.
Bare pytest is given a sample of the submissions, in turn with the whole `cohort grade`: its rate does not depend on how
many there are. Judges are started within the time that is counted; programs are locked in fully.
"""

from __future__ import annotations

import argparse
import compileall
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from grader.catalog import Catalog
from grader.cohort.pool import cores
from grader.cohort.store import Store

ROOT = Path(__file__).parent.parent
REAL_TIME = ROOT / "benchmarks" / "real_time"
EXERCISE = Catalog.installed().find("ex2")
KINDS = {
    "passed": EXERCISE.checks.with_name("breakfast.py"),
    "M03": EXERCISE.starter / "breakfast.py",
    "M06": EXERCISE.checks.parent / "wrong" / "blocking_dishes.py",
}
COHORT = [sys.executable, "-P", "-c", "import sys; from grader.cli.cohort import main; sys.exit(main())"]
# Only the two plugins that the check needs: whatever else is installed here would make the rival slower.
BARE = [sys.executable, "-m", "pytest", "-q", "-c", "pytest.ini", "-p", "pytest_asyncio.plugin", "-p", "pytest_timeout"]
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def main() -> None:
    """Run both in turn, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("-n", type=int, default=200, help="submissions (default 200)")
    parser.add_argument("--sample", type=int, default=30, help="of them for bare pytest, each time (default 30)")
    parser.add_argument("--rounds", type=int, default=3, help="how often both are run (default 3)")
    parser.add_argument(
        "--jobs", type=int, default=len(cores()), help="processes at a time (default: one for each core)"
    )
    asked = parser.parse_args()
    compileall.compile_dir(ROOT / "grader", quiet=1)  # as pip does with what it installs
    with tempfile.TemporaryDirectory() as folder:
        files = laid_out(Path(folder) / "all", asked.n)
        bare(files[: asked.jobs], asked.jobs)
        ours, theirs = [], []
        for number in range(asked.rounds):
            ours.append(graded(Path(folder), f"{number}.sqlite", asked.n, "--jobs", str(asked.jobs)))
            theirs.append(bare(files[:: max(len(files) // asked.sample, 1)][: asked.sample], asked.jobs))
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, {platform.system()}, {asked.jobs} at a time")
    rates = {"cohort grade": ours, "bare pytest": theirs}
    for name, seen in rates.items():
        print(f"{name:14} {statistics.median(seen):7.1f} submissions a second ({min(seen):.1f} to {max(seen):.1f})")
    print(f"ratio of medians {statistics.median(ours) / statistics.median(theirs):.1f}")


def laid_out(folder: Path, count: int) -> list[Path]:
    """So many submissions, of the three kinds in turn."""
    files = []
    for number in range(count):
        kind = list(KINDS.values())[number % 3]
        path = folder / f"student{number:05}" / "breakfast.py"
        path.parent.mkdir(parents=True)
        path.write_text(f"{kind.read_text()}\n# {number}\n")
        files.append(path)
    return files


def graded(folder: Path, store: str, count: int, *words: str) -> float:
    """Submissions a second, of a whole `cohort grade`."""
    begun = time.perf_counter()
    subprocess.run(command(store, *words), cwd=folder, env=ENVIRONMENT, capture_output=True, check=True)
    taken = time.perf_counter() - begun
    refuse_wrong(folder / store, count)
    return count / taken


def command(store: str, *words: str) -> list[str]:
    """The `cohort grade` that is timed, with more `words` to say where."""
    return [*COHORT, "grade", "all", "--exercise", "ex2", "--store", store, *words]


def refuse_wrong(store: Path, count: int) -> None:
    """End here where something was not judged as it was made to be: that is not worth a time."""
    with Store(store) as found:
        seen = Counter(row.code or row.verdict for row in found.rows())
    if seen != Counter(list(KINDS)[number % 3] for number in range(count)):
        sys.exit(f"not what they were made for: {seen}")


def bare(files: Sequence[Path], jobs: int) -> float:
    """Submissions a second, of one process each; a real clock misjudges now and then, so verdicts are not looked at."""

    def run(path: Path) -> None:
        environment = {**ENVIRONMENT, "BREAKFAST": str(path), "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
        subprocess.run(BARE, cwd=REAL_TIME, env=environment, capture_output=True, check=False)

    begun = time.perf_counter()
    with ThreadPoolExecutor(jobs) as pool:
        list(pool.map(run, files))
    return len(files) / (time.perf_counter() - begun)


if __name__ == "__main__":
    main()
