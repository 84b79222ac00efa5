"""The process that workers are forked from: it has imported everything and frozen the clocks, and knows no secret.

Commands over its control socket: `F` and a descriptor: fork a worker that speaks over it, answer with its process id;
`K` and a process id: kill that worker, and reap it. Without fork, one interpreter is one worker: `serve_alone`.
"""

from __future__ import annotations

import gc
import os
import signal
import socket
import struct
import sys
import time

import grader
from grader.clock.wall import WallClock
from grader.protocol.wire import PipeWire, SocketWire
from grader.worker.session import serve

NUMBER = struct.Struct("!q")


def prepare(outside: list[str]) -> WallClock:
    """Freeze the clocks, and forget the way to everything that is not the standard library."""
    os.environ["TZ"] = "UTC"
    if hasattr(time, "tzset"):
        time.tzset()
    wall = WallClock()
    wall.start()
    sys.path[:] = [entry for entry in sys.path if entry not in outside]
    grader.__path__ = []
    sys.argv = [""]
    gc.collect()
    gc.freeze()
    return wall


def serve_forks(control_descriptor: int, outside: list[str]) -> None:
    """Fork a worker for every `F`, until the judge hangs up."""
    wall = prepare(outside)
    control = socket.socket(fileno=control_descriptor)
    alive: set[int] = set()
    try:
        while _obeyed(control, alive, wall):
            pass
    except ConnectionError:
        pass  # the judge has gone without waiting for an answer
    for pid in alive:
        _end(pid)
    os._exit(0)  # the judge waits for this; Python's own way out takes longer than a run


def _obeyed(control: socket.socket, alive: set[int], wall: WallClock) -> bool:
    command, descriptors, _, _ = socket.recv_fds(control, 1, 1)
    if command == b"F":
        pid = _fork(control, descriptors[0], wall)
        alive.add(pid)
        control.sendall(NUMBER.pack(pid))
    elif command == b"K":
        pid = NUMBER.unpack(control.recv(NUMBER.size, socket.MSG_WAITALL))[0]
        if pid in alive:
            alive.discard(pid)
            _end(pid)
    return bool(command)


def _fork(control: socket.socket, descriptor: int, wall: WallClock) -> int:
    pid = os.fork()
    if pid == 0:
        control.close()
        serve(SocketWire(socket.socket(fileno=descriptor)), wall)
    os.close(descriptor)
    return pid


def _end(pid: int) -> None:
    os.kill(pid, signal.SIGKILL)  # it is our child, not reaped yet: the number is still its own
    os.waitpid(pid, 0)


def serve_alone(outside: list[str]) -> None:
    """Be one worker, over standard input and output, which the student's code then finds empty."""
    wall = prepare(outside)
    reading, writing = os.dup(0), os.dup(1)
    nothing = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(nothing, standard)
    serve(PipeWire(reading, writing), wall)
