"""The two wires: whole frames, whatever pieces they come in, and a word for each way in which they do not."""

from __future__ import annotations

import os
import socket
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest

from grader.protocol import wire as wires
from grader.protocol.wire import HEADER, PipeWire, SocketWire, Wire, WireClosed, WireError, WireTimeout

LIMIT = 1 << 20
SHORT = 0.02


@dataclass
class Line:
    """A wire, the bare other end of its connection, and that end as a wire."""

    near: Wire
    far: Wire
    write: Callable[[bytes], object]
    hang_up: Callable[[], None]


def over_sockets() -> Iterator[Line]:
    """Both ends of a socketpair."""
    here, there = socket.socketpair()
    yield Line(SocketWire(here), SocketWire(there), there.sendall, there.close)
    here.close()
    there.close()


def over_pipes(deadlines: bool) -> Iterator[Line]:
    """Two pipes, as between a judge and an interpreter of its own."""
    near_in, far_out = os.pipe()
    far_in, near_out = os.pipe()
    open_ends = {far_in, far_out}

    def hang_up() -> None:
        while open_ends:
            os.close(open_ends.pop())

    near = PipeWire(near_in, near_out, deadlines=deadlines)
    yield Line(near, PipeWire(far_in, far_out), lambda data: os.write(far_out, data), hang_up)
    hang_up()
    near.close()


@pytest.fixture(params=["sockets", "pipes with deadlines", "pipes"])
def line(request: pytest.FixtureRequest) -> Iterator[Line]:
    """Each kind of wire."""
    yield from over_sockets() if request.param == "sockets" else over_pipes(request.param != "pipes")


@pytest.fixture(params=["sockets", "pipes"])
def timed(request: pytest.FixtureRequest) -> Iterator[Line]:
    """The wires whose near end can wait for a limited time, as the judge's does."""
    yield from over_sockets() if request.param == "sockets" else over_pipes(True)


def frame(data: bytes) -> bytes:
    """What goes over the wire for a frame."""
    return HEADER.pack(len(data)) + data


def test_there_and_back(line: Line) -> None:
    """Frames arrive as they were sent, in order, in both directions."""
    for data in (b"first", b"", b"\x00" * 1000):
        line.near.send(data)
        line.far.send(data[::-1])
    for data in (b"first", b"", b"\x00" * 1000):
        assert line.far.receive(LIMIT) == data
        assert line.near.receive(LIMIT, 1) == data[::-1]


def test_a_frame_in_pieces(line: Line) -> None:
    """A frame that comes byte by byte, its length too, is put together."""
    sender = threading.Thread(target=lambda: [line.write(bytes([byte])) for byte in frame(b"in pieces")])
    sender.start()

    assert line.near.receive(LIMIT, 5) == b"in pieces"
    sender.join()


def test_frames_that_stick_together(line: Line) -> None:
    """Frames that arrive in one piece are taken apart."""
    line.write(frame(b"one") + frame(b"two") + frame(b"three")[:5])
    line.write(frame(b"three")[5:])

    assert [line.near.receive(LIMIT, 1) for _ in range(3)] == [b"one", b"two", b"three"]


def test_a_large_frame(line: Line) -> None:
    """A frame larger than any buffer on the way arrives whole."""
    data = os.urandom(LIMIT)
    sender = threading.Thread(target=line.far.send, args=(data,))
    sender.start()

    assert line.near.receive(LIMIT, 10) == data
    sender.join()


def test_a_frame_too_large(line: Line) -> None:
    """A frame above the limit is refused by its length alone, before it has come."""
    line.write(HEADER.pack(LIMIT + 1))

    with pytest.raises(WireError, match=f"{LIMIT + 1} bytes, at most {LIMIT}"):
        line.near.receive(LIMIT, 1)


@pytest.mark.parametrize("sent", [b"", b"\x00\x00", frame(b"cut short")[:-1]], ids=["nothing", "half a length", "less"])
def test_the_other_side_hangs_up(line: Line, sent: bytes) -> None:
    """When the other side goes away, the wire is closed, and stays so; in the middle of a frame, that is told apart."""
    line.write(sent)
    line.hang_up()

    with pytest.raises(WireError) as left:
        line.near.receive(LIMIT, 1)
    assert isinstance(left.value, WireClosed) == (sent == b"")
    assert line.near.midway == (sent != b"")
    with pytest.raises(WireError):
        line.near.receive(LIMIT, None)


def test_what_was_said_before_hanging_up(line: Line) -> None:
    """Last words are heard before the end is."""
    line.write(frame(b"last words"))
    line.hang_up()

    assert line.near.receive(LIMIT, 1) == b"last words"
    with pytest.raises(WireClosed):
        line.near.receive(LIMIT, 1)


def test_sending_to_nobody(line: Line) -> None:
    """Sending to a side that is gone raises, and no signal ends the process."""
    line.hang_up()

    for _ in range(2):
        with pytest.raises(WireClosed):
            line.near.send(b"x" * 1_000_000)


@pytest.mark.parametrize("sent", [b"", b"\x00", frame(b"half")[:-1]], ids=["nothing", "half a length", "half a frame"])
def test_no_answer_in_time(timed: Line, sent: bytes) -> None:
    """Too little within the time limit is a timeout."""
    timed.write(sent)

    with pytest.raises(WireTimeout):
        timed.near.receive(LIMIT, SHORT)


def test_a_wire_can_be_used_after_waiting(timed: Line) -> None:
    """A wire that timed out before anything came still hears what comes later."""
    with pytest.raises(WireTimeout):
        timed.near.receive(LIMIT, SHORT)
    timed.far.send(b"late")

    assert timed.near.receive(LIMIT, 5) == b"late"
    assert (timed.near.send(b"and back"), timed.far.receive(LIMIT)) == (None, b"and back")


def test_dripping_does_not_win_time(timed: Line) -> None:
    """A side that sends a byte now and then is cut off at the limit as well."""
    stop = threading.Event()

    def drip() -> None:
        timed.write(HEADER.pack(LIMIT))
        while not stop.wait(0.002):
            timed.write(b"x")

    dripping = threading.Thread(target=drip)
    dripping.start()
    try:
        with pytest.raises(WireTimeout):
            timed.near.receive(LIMIT, 0.05)
    finally:
        stop.set()
        dripping.join()


class Seen(Exception):
    """Somebody had a look, and has seen enough."""


def test_dripping_is_looked_at(timed: Line, monkeypatch: pytest.MonkeyPatch) -> None:
    """Looks come by the clock: a byte now and then does not put them off."""
    monkeypatch.setattr(wires, "LOOK", 0.01)
    stop = threading.Event()

    def drip() -> None:
        timed.write(HEADER.pack(LIMIT))
        while not stop.wait(0.001):
            timed.write(b"x")

    dripping = threading.Thread(target=drip)
    dripping.start()
    try:
        with pytest.raises(Seen):
            timed.near.receive(LIMIT, 30, seen)
    finally:
        stop.set()
        dripping.join()


def test_who_does_not_read_is_looked_at(timed: Line, monkeypatch: pytest.MonkeyPatch) -> None:
    """What does not fit into the channel is waited for with looks as well, and not for ever."""
    monkeypatch.setattr(wires, "LOOK", 0.01)
    timed.far.send(b"hello")
    timed.near.receive(LIMIT, 5)
    with pytest.raises(Seen):
        timed.near.send(bytes(4 * LIMIT), seen)
    monkeypatch.setattr(wires, "SEND_SECONDS", SHORT)
    with pytest.raises(WireTimeout):
        timed.near.send(bytes(4 * LIMIT))


def seen() -> None:
    raise Seen


def test_a_flood_is_not_read_ahead_for_ever() -> None:
    """A side that writes without end fills a buffer of some megabytes, and then stands."""
    reading, writing = os.pipe()
    wire = PipeWire(reading, os.dup(writing), deadlines=True)
    os.set_blocking(writing, False)
    written, quiet = 0, 0
    while quiet < 20 and written < 1 << 26:
        try:
            written += os.write(writing, b"x" * 65536)
            quiet = 0
        except BlockingIOError:
            quiet += 1
            threading.Event().wait(0.001)
    os.close(writing)
    os.close(wire._writing)
    wire._writing = os.open(os.devnull, os.O_WRONLY)
    wire.close()

    assert written < 1 << 25


@pytest.mark.parametrize("kind", ["sockets", "pipes"])
def test_closing(kind: str) -> None:
    """After `close` the other side hears the end."""
    for line in over_sockets() if kind == "sockets" else over_pipes(False):
        line.near.close()
        with pytest.raises(WireClosed):
            line.far.receive(LIMIT)
        if kind == "pipes":
            line.near.close = lambda: None  # type: ignore[method-assign]
