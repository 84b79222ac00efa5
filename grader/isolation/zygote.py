"""The process that workers are forked from: it has imported everything and frozen the clocks, and knows no secret.

Commands over its control socket, each with a descriptor or a process id: `F`: fork a worker that speaks over the
descriptor; `P`: fork one that tries to break out, and tells over the descriptor what was stopped; each first says its
process id. `K`: kill that process, and all it left behind. `D`: the same, and tell over the descriptor how it had ended
by itself. `Q`: kill all of them, and answer with how many processes
workers had left behind. Without fork, one interpreter is one worker: `serve_alone`, and `probe_alone`.
"""

from __future__ import annotations

import gc
import os
import select
import signal
import socket
import sys
import time
from collections.abc import Callable

import grader
from grader.clock.wall import WallClock
from grader.isolation.control import CANNOT_LOCK, DEATH, FATE, FORK, KILL, LIVES, NUMBER, PROBE, QUIT, WHOLE
from grader.isolation.lock import CannotLock, Lock
from grader.isolation.probe import Targets, probe
from grader.isolation.terms import Layer
from grader.protocol.wire import PipeWire, SocketWire
from grader.worker.seal import Seal
from grader.worker.session import serve
from grader.worker.watchdog import open_state

PAUSE_MS = 5
PAUSES = 400
"""While it is dying: two (real) seconds."""
EXITING = 0x4
"""The flag of a process that is on its way out, in /proc: it has it before any of its descriptors is closed."""
FLAGS_AT = 6

Body = Callable[[socket.socket, int], None]


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
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # it would be raised in the submission, which has not deserved it
    gc.collect()
    gc.freeze()
    return wall


def serve_forks(control: int, locked: bool, targets: tuple[str, str, int, int, str, str], outside: list[str]) -> None:
    """Fork a worker for every `F`, until the judge hangs up."""
    socket_to_judge = socket.socket(fileno=control)
    wall = prepare(outside)
    try:
        lock = Lock() if locked else None
    except CannotLock:
        _, descriptors, _, _ = socket.recv_fds(socket_to_judge, 1, 1)
        os.write(descriptors[0], NUMBER.pack(CANNOT_LOCK))
        os._exit(1)
    Zygote(socket_to_judge, lock, wall, Targets(*targets)).run()


class Zygote:
    """Forks and ends workers. Whatever a worker leaves behind becomes a child of this process, and is ended too."""

    def __init__(self, control: socket.socket, lock: Lock | None, wall: WallClock, targets: Targets) -> None:
        self._control = control
        self._lock = lock
        self._wall = wall
        self._targets = targets
        self._seal = Seal()  # the last of what workers share
        gc.freeze()
        self._alive: dict[int, int] = {}
        self._left_behind = 0

    def run(self) -> None:
        """Obey until the judge hangs up, however it does."""
        try:
            while self._obey():
                pass
        except ConnectionError:
            pass  # the judge has gone without waiting for an answer
        self._end_all()
        os._exit(0)  # the judge waits for this; Python's own way out takes longer than a run

    def _obey(self) -> bool:
        command, descriptors, _, _ = socket.recv_fds(self._control, 1, 1)
        if command == FORK:
            self._fork(descriptors[0], self._work)
        elif command == PROBE:
            self._fork(descriptors[0], self._probe)
        elif command == KILL:
            self._end(self._number())
        elif command == DEATH:
            self._tell_death(descriptors[0])
        elif command == QUIT:
            self._end_all()
            self._control.sendall(NUMBER.pack(self._left_behind))
        return bool(command)

    def _number(self) -> int:
        number: int = NUMBER.unpack(self._control.recv(NUMBER.size, socket.MSG_WAITALL))[0]
        return number

    def _fork(self, descriptor: int, body: Body) -> None:
        pid = os.fork()
        if pid == 0:
            try:
                end, state = socket.socket(fileno=descriptor), open_state()
                end.sendall(NUMBER.pack(os.getpid()))
                if self._lock is not None:
                    self._lock.turn([descriptor, state])
                body(end, state)
            finally:
                os._exit(1)  # also where a layer of the lock failed: nothing runs unlocked
        os.close(descriptor)
        self._alive[pid] = _handle_of(pid)

    def _work(self, end: socket.socket, state: int) -> None:
        serve(SocketWire(end), self._wall, state, self._seal)

    def _probe(self, end: socket.socket, state: int) -> None:
        probe(self._targets, lambda layer: end.sendall(layer.encode() + b"\n"))
        end.sendall(WHOLE)

    def _end_all(self) -> None:
        for pid in list(self._alive):
            self._end(pid)

    def _tell_death(self, descriptor: int) -> None:
        pid = self._number()
        ended = pid in self._alive and _has_ended(pid)
        fate = self._end(pid)
        with socket.socket(fileno=descriptor) as end:
            try:
                end.sendall(FATE.pack(fate[0] if ended else LIVES, *fate[1:]) if fate else b"")
            except OSError:
                pass  # who asked is gone as well

    def _end(self, pid: int) -> tuple[int, float, int] | None:
        """Kill a worker; its exit code or signal, and what it used. None: that was done before."""
        process = self._alive.pop(pid, None)
        if process is None:
            return None
        _kill(pid, process)
        _, status, used = os.wait4(pid, 0)
        self._end_orphans()
        return os.waitstatus_to_exitcode(status), used.ru_utime + used.ru_stime, used.ru_maxrss * 1024

    def _end_orphans(self) -> None:
        while orphans := [child for child in _children() if child not in self._alive]:
            self._left_behind += len(orphans)
            for orphan in orphans:
                _kill(orphan, -1)
                os.waitpid(orphan, 0)


def _handle_of(pid: int) -> int:
    try:
        return os.pidfd_open(pid)
    except OSError:
        return -1  # a kernel before 5.3


def _kill(pid: int, process: int) -> None:
    """SIGKILL, which nothing that a process does can put off."""
    if process < 0:
        os.kill(pid, signal.SIGKILL)  # a child that is not reaped yet: the number is still its own
        return
    signal.pidfd_send_signal(process, signal.SIGKILL)
    os.close(process)


def _has_ended(pid: int) -> bool:
    """Whether a child that has closed its wire has ended, or is about to."""
    for _ in range(PAUSES):
        if os.waitid(os.P_PID, pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is not None:
            return True
        if not _is_exiting(pid):
            return False
        select.poll().poll(PAUSE_MS)
    return False


def _is_exiting(pid: int) -> bool:
    """Whether it is on its way out, or at least not known to be not."""
    try:
        with open(f"/proc/{pid}/stat", encoding="utf-8", errors="replace") as file:
            return bool(int(file.read().rpartition(") ")[2].split()[FLAGS_AT]) & EXITING)
    except (OSError, ValueError, IndexError):
        return True


def _children() -> list[int]:
    """The children of this process, adopted ones among them: it is the reaper of what its workers leave behind."""
    try:
        with open(f"/proc/self/task/{os.getpid()}/children") as children:
            return [int(pid) for pid in children.read().split()]
    except OSError:
        return []  # a kernel that does not tell


def serve_alone(locked: bool, outside: list[str]) -> None:
    """Be one worker, over standard input and output, which the student's code then finds empty."""
    wall = prepare(outside)
    reading, writing = _hide_standard_streams()
    state = open_state()
    if locked:
        Lock().turn([reading, writing, state])
    serve(PipeWire(reading, writing), wall, state, Seal())


def probe_alone(targets: tuple[str, str, int, int, str, str], outside: list[str]) -> None:
    """Be one process that is locked like a worker, try to break out, and tell what was stopped."""
    prepare(outside)
    reading, writing = _hide_standard_streams()
    Lock().turn([reading, writing])

    def tell(layer: Layer) -> None:
        os.write(writing, layer.encode() + b"\n")

    probe(Targets(*targets), tell)


def _hide_standard_streams() -> tuple[int, int]:
    reading, writing = os.dup(0), os.dup(1)
    nothing = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(nothing, standard)
    return reading, writing
