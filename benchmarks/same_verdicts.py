"""The whole answer key, judged again and again beside busy processes: python benchmarks/same_verdicts.py [RUNS]

Two processes compute all the while, each in a session of its own, as other jobs on a machine do. A line for each run
(20, if not told): how long it took, how many files there are, and each file whose report is another than in the first
run, less the `environment`. The exit code is 1 if there is one.
"""

from __future__ import annotations

import contextlib
import hashlib
import subprocess
import sys
import time
from collections.abc import Iterator

import msgspec

from grader.catalog import Catalog
from grader.cohort.check import claims_of
from grader.cohort.cores import on_every_core
from grader.exercise import Exercise

BUSY = 2
Digests = dict[str, str]


def main(runs: int = 20) -> int:
    """Print a line for each run; the exit code."""
    exercises = Catalog.installed().all()
    first: Digests = {}
    failed = False
    with busy():
        for run in range(1, runs + 1):
            begun = time.monotonic()
            told: Digests = {}
            for digests in on_every_core(digests_of, exercises):
                told |= digests
            first = first or told
            others = [name for name, digest in told.items() if first[name] != digest]
            failed = failed or bool(others)
            print(f"run {run}: {time.monotonic() - begun:.0f} s, {len(told)} files, {len(others)} differ", flush=True)
            for name in others:
                print(f"  {name}", flush=True)
    return int(failed)


def digests_of(exercise: Exercise) -> Digests:
    """A digest of the report on each file of an exercise."""
    from grader.judge import Submission, grade

    paths = [claim.path for claim in claims_of(exercise)]
    reports = grade([Submission(exercise, path, path.name) for path in paths])
    return {
        f"{exercise.id} {path.parent.name}/{path.name}": digest(msgspec.to_builtins(report))
        for path, report in zip(paths, reports, strict=True)
    }


def digest(report: dict[str, object]) -> str:
    """Of all that has to be the same."""
    del report["environment"]
    return hashlib.sha256(msgspec.json.encode(report)).hexdigest()


@contextlib.contextmanager
def busy() -> Iterator[None]:
    """Two processes that compute on and on."""
    loop = [sys.executable, "-c", "import os; us = os.getppid()\nwhile os.getppid() == us: pass"]
    burners = [subprocess.Popen(loop, start_new_session=True) for _ in range(BUSY)]
    try:
        yield
    finally:
        for burner in burners:
            burner.kill()
            burner.wait()


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
