"""Where workers come from: forked from a zygote where there is fork, else an interpreter each."""

from __future__ import annotations

import importlib.util
import os
import shutil
import socket
import struct
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Protocol

from grader.protocol.wire import PipeWire, SocketWire, Wire, WireClosed

NUMBER = struct.Struct("!q")
NEEDED = ("grader", "msgspec", "freezegun", "dateutil", "six")
"""What a worker imports besides the standard library."""

START = "import sys; sys.path[:0] = {outside!r}; from grader.worker.zygote import {entry}; {entry}({arguments})"


class Worker(Protocol):
    """A process that runs a submission, and the wire to it. It is trusted in nothing.

    `frames` counts what it has said, `runs` what it was lent for; `idle` is it while it may be lent again.
    """

    wire: Wire
    pid: int
    frames: int
    runs: int
    idle: bool

    def end(self) -> None:
        """Kill it; a second time does nothing."""


class Workers(Protocol):
    """Lends workers; `close` ends every process that was started.

    Where starting one is dear, they are `shared`: runs follow one another in a worker while they go well. A run that
    does not, in a worker that has served another, has to be repeated in a fresh one.
    """

    shared: bool
    """Whether runs may follow one another in a worker; set it to False, and each has a fresh one."""

    def lend(self) -> Worker: ...

    def take_back(self, worker: Worker) -> None:
        """The worker rests, and may be lent again."""

    def only_fresh(self) -> None:
        """End the workers that were used: the next ones lent have not run anything."""

    def close(self) -> None: ...


def start_workers() -> Workers:
    """The way of this platform; `ASYNCLINGS_WORKER=spawn` forces the one that works everywhere."""
    portable = os.environ.get("ASYNCLINGS_WORKER") == "spawn" or not hasattr(os, "fork") or sys.platform == "darwin"
    return SpawnedWorkers() if portable else ForkedWorkers()


def outside_folders() -> list[str]:
    """The folders of the packages that a worker needs."""
    folders: dict[str, None] = {}
    for name in NEEDED:
        spec = importlib.util.find_spec(name)
        if spec is None or spec.origin is None:
            continue  # dateutil needs six in some versions only
        origin = Path(spec.origin)
        folders[str(origin.parent.parent if origin.name == "__init__.py" else origin.parent)] = None
    return list(folders)


class _Interpreters:
    """Starts Python interpreters that see nothing of the user's environment and stand in an empty folder."""

    def __init__(self) -> None:
        self.folder = tempfile.mkdtemp(prefix="asynclings-")
        self.outside = outside_folders()
        self.environment = {"PYTHONHASHSEED": "0"}
        if "SYSTEMROOT" in os.environ:  # without it Windows cannot start an interpreter
            self.environment["SYSTEMROOT"] = os.environ["SYSTEMROOT"]

    def command(self, entry: str, *arguments: object) -> list[str]:
        shown = ", ".join(map(repr, (*arguments, self.outside)))
        code = START.format(outside=self.outside, entry=entry, arguments=shown)
        # -I would do most of this, and ignore PYTHONHASHSEED as well: sets of str would be walked in another order.
        return [sys.executable, "-s", "-P", "-S", "-B", "-c", code]

    def close(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)


class ForkedWorkers:
    """Forks each worker from a zygote, which was started early and has everything imported.

    A fork is cheap enough for every run to have a worker of its own: nothing leaks from one run to the next.
    """

    shared = False

    def __init__(self) -> None:
        self._interpreters = _Interpreters()
        ours, theirs = socket.socketpair()
        self._control = ours
        self._zygote = subprocess.Popen(
            self._interpreters.command("serve_forks", theirs.fileno()),
            pass_fds=[theirs.fileno()],
            env=self._interpreters.environment,
            cwd=self._interpreters.folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=None if os.environ.get("ASYNCLINGS_DEBUG") else subprocess.DEVNULL,
            start_new_session=True,
        )
        theirs.close()

        self._spare = self._fork()

    def lend(self) -> Worker:
        """A worker that is forked already; the next one is forked while this one is used."""
        ours, self._spare = self._spare, self._fork()
        return ForkedWorker(SocketWire(ours), self._next_pid(), self)

    def _fork(self) -> socket.socket:
        """Ask for a worker; its process id comes later, in the order of asking."""
        ours, theirs = socket.socketpair()
        with theirs:
            socket.send_fds(self._control, [b"F"], [theirs.fileno()])
        return ours

    def _next_pid(self) -> int:
        data = b""
        while len(data) < NUMBER.size:
            part = self._control.recv(NUMBER.size - len(data))
            if not part:
                raise WireClosed("the process that workers are forked from did not start, or has died")
            data += part
        return int(NUMBER.unpack(data)[0])

    def take_back(self, worker: Worker) -> None:
        worker.end()

    def only_fresh(self) -> None:
        """They all are."""

    def kill(self, pid: int) -> None:
        """End a worker. The zygote does it, as its parent: until it has, the number is nobody else's."""
        self._control.sendall(b"K" + NUMBER.pack(pid))

    def close(self) -> None:
        """The zygote ends when the control socket closes, and takes all its workers with it."""
        self._spare.close()
        self._control.close()
        try:
            self._zygote.wait(timeout=1)
        except subprocess.TimeoutExpired:
            self._zygote.kill()
            self._zygote.wait()
        self._interpreters.close()


class ForkedWorker:
    """A fork of the zygote."""

    def __init__(self, wire: Wire, pid: int, parent: ForkedWorkers) -> None:
        self.wire = wire
        self.pid = pid
        self.frames = 0
        self.runs = 1
        self.idle = False
        self._parent = parent
        self._ended = False

    def end(self) -> None:
        if not self._ended:
            self._ended = True
            self.wire.close()
            self._parent.kill(self.pid)


class SpawnedWorkers:
    """An interpreter a worker, over its standard input and output: works wherever Python does.

    An interpreter takes a tenth of a second to be ready. So one is always started ahead of time, and a worker whose
    run went well is lent again.
    """

    def __init__(self) -> None:
        self.shared = True
        self._interpreters = _Interpreters()
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
