"""Workers forked from a zygote: Linux's way."""

from __future__ import annotations

import os
import socket
import struct
import subprocess

from grader.isolation.control import CANNOT_LOCK, DEATH, FATE, FORK, KILL, LIVES, NUMBER, PROBE, QUIT, WHOLE
from grader.isolation.death import Death
from grader.isolation.interpreters import Interpreters
from grader.isolation.targets import Range
from grader.isolation.usage import Vigil
from grader.isolation.workers import PROBE_SECONDS, START_SECONDS, CannotStart, Worker, Workers
from grader.protocol.wire import SocketWire, Wire

DIED = "the process that workers are forked from did not start, or has died"
ROOT = "it was started as root, and cannot give root's rights up here: start it as an ordinary user"

PROBES = 3
"""So many probes may be killed, and the next one is asked."""


class Unborn(CannotStart):
    """A fork ended before it told its number."""


class ForkedWorkers(Workers):
    """Forks each worker from a zygote, which was started early and has everything imported."""

    def __init__(self, locked: bool = True) -> None:
        super().__init__(locked)
        self.ahead = True
        """Whether the next worker is forked while one is used; where no core is idle, that gains nothing."""
        self._interpreters = Interpreters()
        self._range = Range(self._interpreters.targets)
        ours, theirs = socket.socketpair()
        self._control = ours
        self._zygote = subprocess.Popen(
            self._interpreters.command("serve_forks", theirs.fileno(), locked, tuple(self._range.targets)),
            pass_fds=[theirs.fileno()],
            env=self._interpreters.environment,
            cwd=self._interpreters.empty,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=None if os.environ.get("ASYNCLINGS_DEBUG") else subprocess.DEVNULL,
            start_new_session=True,
        )
        theirs.close()
        self._spare: socket.socket | None = self._ask_for(FORK)
        self._probe = self._ask_for(PROBE)

    def start(self) -> Worker:
        """A worker that is forked already, if there is one, and if nobody has killed it meanwhile."""
        ours = self._spare or self._ask_for(FORK)
        self._spare = self._ask_for(FORK) if self.ahead else None
        try:
            return self._worker(ours)
        except Unborn:
            return self._worker(self._ask_for(FORK))

    def _worker(self, ours: socket.socket) -> Worker:
        return ForkedWorker(SocketWire(ours), self._number(ours), self)

    def _ask_for(self, command: bytes) -> socket.socket:
        """Have a process forked; it first tells its id."""
        ours, theirs = socket.socketpair()
        with theirs:
            try:
                socket.send_fds(self._control, [command], [theirs.fileno()])
            except OSError as error:
                ours.close()
                raise CannotStart(DIED) from error
        return ours

    def _number(self, end: socket.socket) -> int:
        end.settimeout(START_SECONDS)
        try:
            number: int = NUMBER.unpack(end.recv(NUMBER.size, socket.MSG_WAITALL))[0]
        except (OSError, struct.error) as error:
            end.close()
            raise Unborn(DIED) from error
        if number == CANNOT_LOCK:
            end.close()
            raise CannotStart(ROOT)
        return number

    def _probed(self) -> list[bytes]:
        """What a probe told; of one that somebody killed before its end nothing is believed until it comes again."""
        told = self._told_by_probe()
        for _ in range(PROBES - 1):
            if WHOLE in told:
                break
            self._probe.close()
            try:
                self._probe = self._ask_for(PROBE)
            except CannotStart:
                break
            told = self._told_by_probe()
        self._range.close()
        return told

    def gone(self) -> bool:
        return self._zygote.poll() is not None

    def _told_by_probe(self) -> list[bytes]:
        try:
            pid = self._number(self._probe)
        except CannotStart:
            return []
        told = _all_of(self._probe)
        self.kill(pid)
        return told.split()

    def kill(self, pid: int) -> None:
        """End a process. The zygote does it, as its parent: until it has, the number is nobody else's."""
        try:
            self._control.sendall(KILL + NUMBER.pack(pid))
        except OSError:
            pass  # the zygote is gone, and its children went with it

    def death_of(self, pid: int) -> Death | None:
        """End a process that has closed its wire; how it had ended by itself. None: nobody is left to tell."""
        try:
            with self._ask_for(DEATH + NUMBER.pack(pid)) as end:
                end.settimeout(START_SECONDS)
                code, cpu, memory = FATE.unpack(end.recv(FATE.size, socket.MSG_WAITALL))
        except (CannotStart, OSError, struct.error):
            return None
        return Death(None if code == LIVES else code, cpu, memory, self.barred())

    def renew(self) -> None:
        """End every worker, whoever asked for it: a fork of this process may have. Then have a new one forked ahead.

        Raises:
            CannotStart: the zygote does not answer any more.
        """
        self._close_wires()
        if self._hang_up() < 0:
            raise CannotStart(DIED)
        self._spare = self._ask_for(FORK)

    def close(self) -> None:
        """The zygote ends when the control socket closes, and takes all its workers with it."""
        self._core.leave()
        self._close_wires()
        self.left_behind = max(self._hang_up(), 0)
        for end in (self._probe, self._control):
            end.close()
        try:
            self._zygote.wait(timeout=1)
        except subprocess.TimeoutExpired:
            self._zygote.kill()
            self._zygote.wait()
        self._range.close()
        self._interpreters.close()

    def _close_wires(self) -> None:
        while self._idle:
            self._idle.pop().wire.close()
        if self._spare is not None:
            self._spare.close()

    def _hang_up(self) -> int:
        """Have everything ended; how many processes workers had started and left, -1 if there is no answer."""
        self._control.settimeout(1)
        try:
            self._control.sendall(QUIT)
            return int(NUMBER.unpack(self._control.recv(NUMBER.size, socket.MSG_WAITALL))[0])
        except (OSError, struct.error):
            return -1


def _all_of(end: socket.socket) -> bytes:
    """Everything that is said until the other side goes, or time is up."""
    end.settimeout(PROBE_SECONDS)
    told = b""
    try:
        while part := end.recv(4096):
            told += part
    except OSError:
        pass
    return told


class ForkedWorker:
    """A fork of the zygote."""

    def __init__(self, wire: Wire, pid: int, parent: ForkedWorkers) -> None:
        self.wire = wire
        self.pid = pid
        self.frames = 0
        self.runs = 1
        self.idle = False
        self.vigil = Vigil()
        self._parent = parent
        self._ended = False

    def end(self) -> None:
        if not self._ended:
            self._ended = True
            self.wire.close()
            self._parent.kill(self.pid)

    def death(self) -> Death | None:
        if self._ended:
            return None
        self._ended = True
        death = self._parent.death_of(self.pid)  # with its wire open: who finds that closed, ends
        self.wire.close()
        return death
