"""Workers forked from a zygote: Linux's way."""

from __future__ import annotations

import os
import socket
import struct
import subprocess

from grader.isolation.interpreters import Interpreters
from grader.isolation.workers import Worker, Workers
from grader.protocol.wire import SocketWire, Wire, WireClosed

NUMBER = struct.Struct("!q")


class ForkedWorkers(Workers):
    """Forks each worker from a zygote, which was started early and has everything imported."""

    def __init__(self) -> None:
        super().__init__()
        self._interpreters = Interpreters()
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

    def start(self) -> Worker:
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

    def kill(self, pid: int) -> None:
        """End a worker. The zygote does it, as its parent: until it has, the number is nobody else's."""
        self._control.sendall(b"K" + NUMBER.pack(pid))

    def close(self) -> None:
        """The zygote ends when the control socket closes, and takes all its workers with it."""
        while self._idle:
            self._idle.pop().wire.close()
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
