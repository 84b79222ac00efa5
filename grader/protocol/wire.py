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
from typing import Protocol

Look = Callable[[], None]

HEADER = struct.Struct("!I")
CHUNK = 65536
MAX_CHUNKS = 80
"""What is read ahead, at most: somewhat more than the largest frame."""


class WireError(Exception):
    """The other side cannot be understood: a frame too long, or cut short."""


class WireClosed(WireError):
    """The other side is gone."""


class WireTimeout(WireError):
    """The other side did not answer in (real) time."""


SEND_SECONDS = 8.0
"""Real seconds for what does not fit into the channel until the other side reads. Right workers read at once."""
LOOK = 0.25
"""Real seconds of waiting after which, again and again, somebody may have a look at the other side. (Windows lets no
Ctrl-C through while a thread waits for a pipe; so it is waited for no longer at a time.)"""


class Wire(Protocol):
    """A two-way channel of frames.

    `receive` waits at most `timeout` real seconds, for ever when None. While it waits with a limit, it calls `look`
    every quarter of a second, which may raise to end the waiting.
    """

    def send(self, data: bytes) -> None: ...

    def receive(self, limit: int, timeout: float | None = None, look: Look | None = None) -> bytes: ...

    def close(self) -> None: ...


class SocketWire:
    """A wire over one end of a socketpair."""

    def __init__(self, end: socket.socket) -> None:
        self._end = end
        self._now = time.monotonic  # kept in an instance: the worker's clock is virtual

    def send(self, data: bytes) -> None:
        try:
            if self._end.gettimeout() is not None:
                self._end.settimeout(SEND_SECONDS)
            self._end.sendall(HEADER.pack(len(data)) + data)
        except OSError as error:
            raise WireClosed("the other side is gone") from error

    def receive(self, limit: int, timeout: float | None = None, look: Look | None = None) -> bytes:
        until = None if timeout is None else self._now() + timeout
        (length,) = HEADER.unpack(self._read(HEADER.size, until, look))
        if length > limit:
            raise WireError(f"a frame of {length} bytes, at most {limit} are allowed")
        return self._read(length, until, look)

    def _read(self, size: int, until: float | None, look: Look | None) -> bytes:
        parts = b""
        while len(parts) < size:
            part = self._part(size - len(parts), until, look)
            if not part:
                raise WireClosed("the other side is gone")
            parts += part
        return parts

    def _part(self, size: int, until: float | None, look: Look | None) -> bytes:
        while True:
            left = None if until is None else until - self._now()
            if left is not None and left <= 0:
                raise WireTimeout("no whole answer in time")
            try:
                self._end.settimeout(None if left is None else min(left, LOOK))
                return self._end.recv(size)
            except TimeoutError:
                if look is not None:
                    look()
            except OSError as error:
                raise WireClosed("the other side is gone") from error

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

    def send(self, data: bytes) -> None:
        rest = memoryview(HEADER.pack(len(data)) + data)
        try:
            while rest:
                rest = rest[self._write(rest) :]
        except OSError as error:
            raise WireClosed("the other side is gone") from error

    def _write(self, data: memoryview) -> int:
        if self._chunks is not None and os.name == "posix":  # elsewhere a pipe cannot be waited for
            os.set_blocking(self._writing, False)
            if not select.select([], [self._writing], [], SEND_SECONDS)[1]:
                raise WireClosed("the other side does not read")
        return os.write(self._writing, data)

    def receive(self, limit: int, timeout: float | None = None, look: Look | None = None) -> bytes:
        until = None if timeout is None else self._now() + timeout
        (length,) = HEADER.unpack(self._read(HEADER.size, until, look))
        if length > limit:
            raise WireError(f"a frame of {length} bytes, at most {limit} are allowed")
        return self._read(length, until, look)

    def _read(self, size: int, until: float | None, look: Look | None) -> bytes:
        while len(self._rest) < size:
            chunk = self._chunk(until, look)
            if not chunk:
                raise WireClosed("the other side is gone")
            self._rest += chunk
        data, self._rest = self._rest[:size], self._rest[size:]
        return data

    def _chunk(self, until: float | None, look: Look | None) -> bytes:
        if self._chunks is None:
            try:
                return os.read(self._reading, CHUNK)
            except OSError:
                return b""
        chunk = self._next(self._chunks, until, look)
        if not chunk:
            self._chunks.put(chunk)  # whoever reads on will find the end again
        return chunk

    def _next(self, chunks: queue.Queue[bytes], until: float | None, look: Look | None) -> bytes:
        while True:
            left = None if until is None else until - self._now()
            if left is not None and left <= 0:
                raise WireTimeout("no whole answer in time")
            try:
                return chunks.get(timeout=LOOK if left is None else min(left, LOOK))
            except queue.Empty:
                if look is not None:
                    look()

    def close(self) -> None:
        """Close both pipes; call it when the other side is gone, so that the reading thread has come to its end."""
        if self._pumping is not None and not self._pump_ends():
            return  # closed under a read, the number could be the next worker's pipe, whose frames would be lost
        for end in (self._reading, self._writing):
            os.close(end)

    def _pump_ends(self) -> bool:
        """Take out what the reading thread has still read, so that it comes to its end."""
        assert self._pumping is not None
        assert self._chunks is not None
        until = self._now() + 1.0
        while self._pumping.is_alive() and self._now() < until:
            try:
                self._chunks.get(timeout=0.01)
            except queue.Empty:
                pass
        return not self._pumping.is_alive()
