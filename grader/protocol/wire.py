"""The wire: frames with a length before them, over a socket or over a pair of pipes."""

from __future__ import annotations

import os
import queue
import select
import socket
import struct
import threading
import time
from collections.abc import Callable
from typing import Protocol, TypeVar

Look = Callable[[], None]
A = TypeVar("A")
T = TypeVar("T")

HEADER = struct.Struct("!I")
CHUNK = 65536
MAX_CHUNKS = 80
"""What is read ahead, at most: somewhat more than the largest frame."""


class WireError(Exception):
    """The other side cannot be understood: a frame too long, or cut short."""


class WireClosed(WireError):
    """The other side is gone."""


class WireCut(WireError):
    """The other side is gone, in the middle of a frame."""


class WireTimeout(WireError):
    """The other side did not answer in (real) time."""


SEND_SECONDS = 30.0
"""Real seconds for what does not fit into the channel until the other side reads. Right workers read at once."""
LOOK = 0.25
"""Real seconds of waiting after which, again and again, somebody may have a look at the other side. (Windows lets no
Ctrl-C through while a thread waits for a pipe; so it is waited for no longer at a time.)"""


class Patience:
    """One waiting for the other side: when it is over, and when somebody should have a look again.

    It goes by the clock and not by silence: who says a byte now and then is looked at all the same.
    """

    def __init__(self, now: Callable[[], float], seconds: float | None, look: Look | None) -> None:
        self._now = now
        self._look = look
        self._until: float | None = None
        if seconds is not None:
            began = now()
            self._until, self._next = began + seconds, began + LOOK

    def span(self) -> float | None:
        """Real seconds to wait before the next call of this; None: for ever.

        Raises:
            WireTimeout: it is over.
        """
        if self._until is None:
            return None
        now = self._now()
        if now >= self._until:
            raise WireTimeout("no whole answer in time")
        if self._look is not None and now >= self._next:
            self._next = now + LOOK
            self._look()
        return min(self._until - now, LOOK)


class Wire(Protocol):
    """A two-way channel of frames.

    `receive` waits at most `timeout` real seconds, for ever when None. While either waits with a limit, it calls
    `look` every quarter of a second, which may raise to end the waiting. `midway`: part of a frame has come.
    """

    midway: bool

    def send(self, data: bytes, look: Look | None = None) -> None: ...

    def receive(self, limit: int, timeout: float | None = None, look: Look | None = None) -> bytes: ...

    def close(self) -> None: ...


def gone(wire: Wire) -> WireError:
    """The other side has left: in the middle of a frame only who does not know the protocol does that, or is killed."""
    return WireCut("a frame cut short") if wire.midway else WireClosed("the other side is gone")


class SocketWire:
    """A wire over one end of a socketpair. What comes in one piece is read in one piece."""

    def __init__(self, end: socket.socket) -> None:
        self._end = end
        self._rest = bytearray()
        self.midway = False
        self._now = time.monotonic  # kept in an instance: the worker's clock is virtual

    def send(self, data: bytes, look: Look | None = None) -> None:
        patience = Patience(self._now, None if self._end.gettimeout() is None else SEND_SECONDS, look)
        rest = memoryview(HEADER.pack(len(data)) + data)
        while rest:
            rest = rest[self._tried(self._end.send, rest, patience) :]

    def receive(self, limit: int, timeout: float | None = None, look: Look | None = None) -> bytes:
        patience = Patience(self._now, timeout, look)
        self.midway = bool(self._rest)
        (length,) = HEADER.unpack(self._read(HEADER.size, patience))
        if length > limit:
            raise WireError(f"a frame of {length} bytes, at most {limit} are allowed")
        data = self._read(length, patience)
        self.midway = False
        return data

    def _read(self, size: int, patience: Patience) -> bytes:
        while len(self._rest) < size:
            part = self._tried(self._end.recv, CHUNK, patience)
            if not part:
                raise gone(self)
            self._rest += part
            self.midway = True
        data = bytes(self._rest[:size])
        del self._rest[:size]
        return data

    def _tried(self, act: Callable[[A], T], argument: A, patience: Patience) -> T:
        """What an act on the socket gives, as soon as it need not wait any more."""
        while True:
            try:
                span = patience.span()
                if self._end.gettimeout() != span:  # setting it is a call of the system's
                    self._end.settimeout(span)
                return act(argument)
            except TimeoutError:
                pass
            except OSError as error:
                raise gone(self) from error

    def close(self) -> None:
        self._end.close()


class PipeWire:
    """A wire over two pipes, for platforms where a socket cannot be handed to a child.

    With `deadlines`, a thread reads, because a pipe cannot be waited for with a time limit everywhere.
    """

    def __init__(self, reading: int, writing: int, deadlines: bool = False) -> None:
        self._reading = reading
        self._writing = writing
        self._chunks: queue.Queue[bytes] | None = queue.Queue(MAX_CHUNKS) if deadlines else None
        self._rest = b""
        self.midway = False
        self._now = time.monotonic
        self._pumping: threading.Thread | None = None
        if self._chunks is not None:
            self._pumping = threading.Thread(target=self._pump, args=(self._chunks,), daemon=True)
            self._pumping.start()

    def _pump(self, chunks: queue.Queue[bytes]) -> None:
        while True:
            try:
                chunk = os.read(self._reading, CHUNK)
            except OSError:
                chunk = b""
            chunks.put(chunk)
            if not chunk:
                return

    def send(self, data: bytes, look: Look | None = None) -> None:
        patience = Patience(self._now, SEND_SECONDS, look)
        rest = memoryview(HEADER.pack(len(data)) + data)
        try:
            while rest:
                rest = rest[self._write(rest, patience) :]
        except OSError as error:
            raise WireClosed("the other side is gone") from error

    def _write(self, data: memoryview, patience: Patience) -> int:
        if self._chunks is not None and os.name == "posix":  # elsewhere a pipe cannot be waited for
            os.set_blocking(self._writing, False)
            while not select.select([], [self._writing], [], patience.span())[1]:
                pass
        return os.write(self._writing, data)

    def receive(self, limit: int, timeout: float | None = None, look: Look | None = None) -> bytes:
        patience = Patience(self._now, timeout, look)
        (length,) = HEADER.unpack(self._read(HEADER.size, patience))
        if length > limit:
            raise WireError(f"a frame of {length} bytes, at most {limit} are allowed")
        data = self._read(length, patience)
        self.midway = False
        return data

    def _read(self, size: int, patience: Patience) -> bytes:
        while len(self._rest) < size:
            chunk = self._chunk(patience)
            if not chunk:
                raise gone(self)
            self._rest += chunk
            self.midway = True
        data, self._rest = self._rest[:size], self._rest[size:]
        return data

    def _chunk(self, patience: Patience) -> bytes:
        if self._chunks is None:
            try:
                return os.read(self._reading, CHUNK)
            except OSError:
                return b""
        chunk = self._next(self._chunks, patience)
        if not chunk:
            self._chunks.put(chunk)  # whoever reads on will find the end again
        return chunk

    def _next(self, chunks: queue.Queue[bytes], patience: Patience) -> bytes:
        while True:
            try:
                return chunks.get(timeout=patience.span())
            except queue.Empty:
                pass

    def close(self) -> None:
        """Close both pipes; call it when the other side is gone, so that the reading thread has come to its end."""
        if self._pumping is not None and not self._pump_ends():
            return  # closed under a read, the number could be the next worker's pipe, whose frames would be lost
        for end in (self._reading, self._writing):
            os.close(end)

    def _pump_ends(self) -> bool:
        """Take out what the reading thread has still read, so that it comes to its end."""
        assert self._pumping is not None and self._chunks is not None
        until = self._now() + 1.0
        while self._pumping.is_alive() and self._now() < until:
            try:
                self._chunks.get(timeout=0.01)
            except queue.Empty:
                pass
        return not self._pumping.is_alive()
