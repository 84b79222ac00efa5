"""Workers that are an interpreter each: the way that works wherever Python does."""

from __future__ import annotations

import os
import subprocess

from grader.isolation.interpreters import Interpreters
from grader.isolation.workers import Worker, Workers
from grader.protocol.wire import PipeWire, Wire


class SpawnedWorkers(Workers):
    """An interpreter a worker, over its standard input and output.

    An interpreter takes a tenth of a second to be ready, so the next one is always started ahead of time.
    """

    def __init__(self) -> None:
        super().__init__()
        self._interpreters = Interpreters()
        self._started: list[SpawnedWorker] = []
        self._next = self._interpreter()

    def _interpreter(self) -> SpawnedWorker:
        process = subprocess.Popen(
            self._interpreters.command("serve_alone"),
            env=self._interpreters.environment,
            cwd=self._interpreters.folder,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=None if os.environ.get("ASYNCLINGS_DEBUG") else subprocess.DEVNULL,
        )
        worker = SpawnedWorker(process)
        self._started.append(worker)
        return worker

    def start(self) -> Worker:
        fresh, self._next = self._next, self._interpreter()
        return fresh

    def close(self) -> None:
        for worker in self._started:
            worker.end()
        self._interpreters.close()


class SpawnedWorker:
    """A child process of the judge's own."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        assert process.stdin is not None and process.stdout is not None
        self._process = process
        self._ended = False
        self.pid = process.pid
        self.frames = 0
        self.runs = 1
        self.idle = False
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
