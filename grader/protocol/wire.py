"""The wire: frames with a length before them, over a socket or over a pair of pipes."""

from __future__ import annotations

import os
import queue
import socket
import struct
import threading
import time
from typing import Protocol

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


class Wire(Protocol):
    """A two-way channel of frames. `receive` waits at most `timeout` real seconds, for ever when None."""

    def send(self, data: bytes) -> None: ...

    def receive(self, limit: int, timeout: float | None = None) -> bytes: ...

    def close(self) -> None: ...


class SocketWire:
    """A wire over one end of a socketpair."""

    def __init__(self, end: socket.socket) -> None:
        self._end = end
        self._now = time.monotonic  # kept in an instance: the worker's clock is virtual

    def send(self, data: bytes) -> None:
        try:
            self._end.sendall(HEADER.pack(len(data)) + data)
        except OSError as error:
            raise WireClosed("the other side is gone") from error

    def receive(self, limit: int, timeout: float | None = None) -> bytes:
        until = None if timeout is None else self._now() + timeout
        (length,) = HEADER.unpack(self._read(HEADER.size, until))
        if length > limit:
            raise WireError(f"a frame of {length} bytes, at most {limit} are allowed")
        return self._read(length, until)

    def _read(self, size: int, until: float | None) -> bytes:
        parts = b""
        while len(parts) < size:
            try:
                self._end.settimeout(None if until is None else max(0.001, until - self._now()))
                part = self._end.recv(size - len(parts))
            except TimeoutError as error:
                raise WireTimeout("no answer in time") from error
            except OSError as error:
                raise WireClosed("the other side is gone") from error
            if not part:
                raise WireClosed("the other side is gone")
            parts += part
            if until is not None and self._now() > until:
                raise WireTimeout("no whole answer in time")
        return parts

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
                rest = rest[os.write(self._writing, rest) :]
        except OSError as error:
            raise WireClosed("the other side is gone") from error

    def receive(self, limit: int, timeout: float | None = None) -> bytes:
        until = None if timeout is None else self._now() + timeout
        (length,) = HEADER.unpack(self._read(HEADER.size, until))
        if length > limit:
            raise WireError(f"a frame of {length} bytes, at most {limit} are allowed")
        return self._read(length, until)

    def _read(self, size: int, until: float | None) -> bytes:
        while len(self._rest) < size:
            chunk = self._chunk(until)
            if not chunk:
                raise WireClosed("the other side is gone")
            self._rest += chunk
        data, self._rest = self._rest[:size], self._rest[size:]
        return data

    def _chunk(self, until: float | None) -> bytes:
        if self._chunks is None:
            try:
                return os.read(self._reading, CHUNK)
            except OSError:
                return b""
        left = None if until is None else until - self._now()
        if left is not None and left <= 0:
            raise WireTimeout("no whole answer in time")
        try:
            chunk = self._chunks.get(timeout=left)
        except queue.Empty:
            raise WireTimeout("no answer in time") from None
        if not chunk:
            self._chunks.put(chunk)  # whoever reads on will find the end again
        return chunk

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
