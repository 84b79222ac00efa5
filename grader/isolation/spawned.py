"""Workers that are an interpreter each: the way that works wherever Python does."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable

from grader.isolation.death import Death
from grader.isolation.interpreters import Interpreters
from grader.isolation.targets import Range
from grader.isolation.usage import Vigil
from grader.isolation.workers import PROBE_SECONDS, Worker, Workers
from grader.protocol.wire import PipeWire, Wire

DYING_SECONDS = 2.0
"""Real seconds in which a worker that has closed its wire ends, if that is why it did."""


class SpawnedWorkers(Workers):
    """An interpreter a worker, over its standard input and output.

    An interpreter takes a tenth of a second to be ready, so the next one is always started ahead of time.
    """

    def __init__(self, locked: bool = True) -> None:
        super().__init__(locked)
        self._interpreters = Interpreters()
        self._range = Range(self._interpreters.targets)
        self._started: list[SpawnedWorker] = []
        self._next = self._worker()
        self._probe = self._start("probe_alone", tuple(self._range.targets)) if locked else None

    def _worker(self) -> SpawnedWorker:
        worker = SpawnedWorker(self._start("serve_alone", self.locked), self.barred)
        self._started.append(worker)
        return worker

    def _start(self, entry: str, argument: object) -> subprocess.Popen[bytes]:
        command = self._interpreters.command(entry, argument)
        process = subprocess.Popen(
            [*self._fence(), *command],
            env=self._interpreters.environment,
            cwd=self._interpreters.empty,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=None if os.environ.get("ASYNCLINGS_DEBUG") else subprocess.DEVNULL,
            # Ctrl-C is for the judge, not for the student's program.
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),
        )
        if self.locked and sys.platform == "win32":
            from grader.isolation.windows import confine

            confine(process)
        return process

    def _fence(self) -> list[str]:
        """A program of the system's that starts the interpreter with less than the user's rights."""
        if not self.locked or sys.platform != "darwin":
            return []
        from grader.isolation.macos import fence

        return fence(self._interpreters.outside)

    def start(self) -> Worker:
        fresh, self._next = self._next, self._worker()
        return fresh

    def _probed(self) -> list[bytes]:
        assert self._probe is not None
        try:
            told, _ = self._probe.communicate(timeout=PROBE_SECONDS)
        except subprocess.TimeoutExpired:
            return []
        return told.split()

    def close(self) -> None:
        self._core.leave()
        for worker in self._started:
            worker.end()
        if self._probe is not None:
            self._probe.kill()
            self._probe.communicate()
        self._range.close()
        self._interpreters.close()


class SpawnedWorker:
    """A child process of the judge's own."""

    def __init__(self, process: subprocess.Popen[bytes], barred: Callable[[], bool]) -> None:
        assert process.stdin is not None and process.stdout is not None
        self._process = process
        self._barred = barred
        self._ended = False
        self.pid = process.pid
        self.frames = 0
        self.runs = 1
        self.idle = False
        self.vigil = Vigil()
        reading, writing = os.dup(process.stdout.fileno()), os.dup(process.stdin.fileno())
        self.wire: Wire = PipeWire(reading, writing, deadlines=True)
        process.stdin.close()
        process.stdout.close()

    def end(self) -> None:
        if self._ended:
            return
        self._ended = True
        self._process.kill()
        self._process.wait()
        self.wire.close()

    def death(self) -> Death | None:
        if self._ended:
            return None
        try:
            code: int | None = self._process.wait(DYING_SECONDS)
        except subprocess.TimeoutExpired:
            code = None
        self.end()
        return Death(code, barred=self._barred())
