"""Other machines, for tests: a scheduler of dask's own and its workers, each a process here."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from distributed import Client

from judging import ROOT

PRELOAD = Path(__file__).with_name("odd_worker.py")


class Machines:
    """A scheduler, at `address`, and workers with a judge each."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._file = folder / "scheduler.json"
        self._started: list[subprocess.Popen[bytes]] = []
        self.scheduler = self._run("scheduler", "--host", "127.0.0.1", "--port", "0", odd="")
        wait_until(self._file.exists)
        self.address: str = json.loads(self._file.read_text())["address"]

    def add(self, count: int, odd: str = "") -> list[subprocess.Popen[bytes]]:
        """More workers, each with a process that starts it again when it dies; with something `odd` about them."""
        preload = ["--preload", str(PRELOAD)] if odd else []
        before = len(self.workers())
        added = [self._run("worker", "--nthreads", "1", *preload, odd=odd) for _ in range(count)]
        wait_until(lambda: len(self.workers()) == before + count)
        return added

    def workers(self) -> dict[str, int]:
        """The process of each worker, by its address."""
        with Client(self.address, set_as_default=False) as client:
            found: dict[str, int] = client.run(os.getpid, on_error="ignore")
            return found

    def _run(self, what: str, *words: str, odd: str) -> subprocess.Popen[bytes]:
        here = {"PYTHONPATH": str(ROOT), "ODD_WORKER": odd, "DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "1"}
        with open(self._folder / f"{what}.log", "ab") as log:
            process = subprocess.Popen(
                [sys.executable, "-m", "dask", what, "--scheduler-file", str(self._file), "--no-dashboard", *words],
                cwd=self._folder,
                env={**os.environ, **here},
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        self._started.append(process)
        return process

    def close(self) -> None:
        """Nothing is left of them."""
        for process in reversed(self._started):
            kill_all_of(process)


def kill_all_of(process: subprocess.Popen[bytes]) -> None:
    """A machine that loses its power."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass  # it is gone already
    process.wait()


@contextmanager
def machines(folder: Path, workers: int, odd: str = "") -> Iterator[Machines]:
    """A scheduler with so many workers."""
    found = Machines(folder)
    try:
        if workers:
            found.add(workers, odd)
        yield found
    finally:
        found.close()


def wait_until(holds: Callable[[], object]) -> None:
    """Wait until something holds; a test has its own limit of time."""
    pause = threading.Event()
    while not holds():
        pause.wait(0.05)
