"""Workers that are an interpreter each: the way that works wherever Python does."""

from __future__ import annotations

import os
import subprocess

from grader.isolation.interpreters import Interpreters
from grader.isolation.workers import Worker
from grader.protocol.wire import PipeWire, Wire


class SpawnedWorkers:
    """An interpreter a worker, over its standard input and output.

    An interpreter takes a tenth of a second to be ready. So one is always started ahead of time, and a worker whose
    run went well is lent again.
    """

    def __init__(self) -> None:
        self.shared = True
        self._interpreters = Interpreters()
        self._started: list[SpawnedWorker] = []
        self._idle: list[Worker] = []
        self._next = self._start()

    def _start(self) -> SpawnedWorker:
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

    def lend(self) -> Worker:
        if self._idle:
            worker = self._idle.pop()
            worker.idle = False
            worker.runs += 1
            return worker
        fresh, self._next = self._next, self._start()
        return fresh

    def take_back(self, worker: Worker) -> None:
        worker.idle = True
        self._idle.append(worker)

    def only_fresh(self) -> None:
        while self._idle:
            self._idle.pop().end()

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
