"""Messages: each goes over the wire and comes back, and nothing else comes in."""

from __future__ import annotations

import dataclasses
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grader.protocol.frames import Frame, Reply, decode_frame, decode_reply, encode
from grader.protocol.messages import Began, Drop, Entered, Loaded, Note, Printed, Slept, TaskMade
from grader.protocol.orders import Call, Rest
from grader.protocol.parts import MAX_EVENTS, MAX_TEXT, Place, Spot
from grader.protocol.values import Problem
from made_up import EVENTS, ORDERS, examples_of

REFUSED = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)
"""What the judge takes for a malformed frame; anything else would be a fault of the grader."""

few = settings(max_examples=15, deadline=None, derandomize=True, database=None)
many = settings(max_examples=150, deadline=None, derandomize=True, database=None)


def name_of(kind: type) -> str:
    return kind.__name__


@pytest.mark.parametrize("kind", ORDERS, ids=name_of)
def test_orders_come_back(kind: type) -> None:
    """What the judge orders is what the worker reads, for every order there is."""

    @few
    @given(examples_of(kind), st.integers(0, 1 << 60))
    def comes_back(order: Any, due: int) -> None:
        reply = Reply(due, ((due, order), (0, order)))
        assert decode_reply(encode(reply)) == reply

    comes_back()


@pytest.mark.parametrize("kind", EVENTS, ids=name_of)
def test_events_come_back(kind: type) -> None:
    """What the worker tells is what the judge hears, for every event there is."""

    @few
    @given(examples_of(kind), examples_of(Frame))
    def comes_back(event: Any, frame: Frame) -> None:
        told = msgspec.structs.replace(frame, events=(event, event))
        assert decode_frame(encode(told)) == told

    comes_back()


@pytest.mark.parametrize("kind", [*ORDERS, *EVENTS], ids=name_of)
def test_every_message_is_told_apart(kind: type) -> None:
    """Each message has a tag of its own among its like, is frozen, and travels as an array."""
    config = kind.__struct_config__  # type: ignore[attr-defined]
    like = ORDERS if kind in ORDERS else EVENTS

    assert [each.__struct_config__.tag for each in like].count(config.tag) == 1  # type: ignore[attr-defined]
    assert (config.frozen, config.array_like) == (True, True)


def test_orders_are_no_events() -> None:
    """A worker cannot say what only a judge says."""
    order = encode([1, [encode_raw(Rest())]])

    with pytest.raises(msgspec.ValidationError, match="Invalid value 'rest'"):
        decode_frame(order)


def encode_raw(message: Any) -> Any:
    """A message as the plain list it is on the wire."""
    return msgspec.msgpack.decode(encode(message))


PLACE = Place(0, (Spot("main", 1),))

MALFORMED: dict[str, Any] = {
    "nothing": [],
    "no list": {"number": 1},
    "text": "frame",
    "a negative number": [-1],
    "a fraction": [1.5],
    "events that are none": [1, [1, 2]],
    "an unknown event": [1, [["passed"]]],
    "an event without its tag": [1, [[]]],
    "an event that lacks a field": [1, [["drop"]]],
    "a deadline before time": [1, [], -5],
    "a deadline after time": [1, [], 1 << 61],
    "a deadline of text": [1, [], "soon"],
    "held by what": [1, [], None, "hostage"],
    "too many wakes": [1, [], None, "call", [1] * 10_001],
    "a wake that is none": [1, [], None, "call", [None]],
    "too many events": [1, [["rested"]] * (MAX_EVENTS + 1)],
    "a name too long": [1, [encode_raw(TaskMade(1, "n" * 513, PLACE))]],
    "a text too long": [1, [encode_raw(Printed("t" * (MAX_TEXT + 1)))]],
    "too many spots": [1, [encode_raw(Slept(1, Place(0, (Spot("f", 1),) * 65)))]],
    "a line beyond": [1, [encode_raw(Entered(1, "f", 1 << 25, PLACE))]],
    "a kind of note": [1, [["note", "bribe", "text"]]],
    "a kind of thing": [1, [["began", 1, "passed"]]],
    "a value that is none": [1, [["began", 1, "plain", {"not": "tagged"}]]],
    "a container of no kind": [1, [["began", 1, "plain", ["many", "bytearray", []]]]],
    "bytes": [1, [["began", 1, "plain", b"bytes"]]],
    "a problem too long": [1, [encode_raw(Loaded(Problem("E", "x" * 2001)))]],
    "too many parts": [1, [encode_raw(Loaded(Problem("E", "", parts=(Problem("E", ""),) * 21)))]],
}


@pytest.mark.parametrize("frame", MALFORMED.values(), ids=MALFORMED.keys())
def test_malformed(frame: Any) -> None:
    """A frame that is not what it should be is refused as a whole."""
    with pytest.raises(REFUSED):
        decode_frame(msgspec.msgpack.encode(frame))


def test_limits_are_generous() -> None:
    """What is just within the limits is let in."""
    events = (Printed("t" * MAX_TEXT), TaskMade(1, "n" * 512, Place(1 << 40, (Spot("f" * 512, 1 << 24),) * 64)))
    frame = Frame(1 << 40, events, 1 << 60, "lock", tuple(range(10_000)))

    assert decode_frame(encode(frame)) == frame


FULL = encode(
    Frame(
        7,
        (
            Began(1, "plain", 1.5),
            Drop(3),
            Note("thread", "word", 4, Problem("E", "text", (1, 2))),
            Entered(1, "f", 2, PLACE),
        ),
        99,
        "call",
        (1, 2),
    )
)


@pytest.mark.parametrize("length", range(len(FULL)))
def test_truncated(length: int) -> None:
    """A frame cut short anywhere is refused."""
    with pytest.raises(REFUSED):
        decode_frame(FULL[:length])


def test_something_behind_the_frame() -> None:
    """Bytes after the frame's end are refused, too."""
    with pytest.raises(REFUSED):
        decode_frame(FULL + b"\xc0")


@many
@given(st.binary(max_size=60))
def test_random_bytes(data: bytes) -> None:
    """Noise is refused with the errors that the judge expects, or is a frame by chance."""
    try:
        assert isinstance(decode_frame(data), Frame)
    except REFUSED:
        pass


@many
@given(st.integers(0, len(FULL) - 1), st.integers(0, 255), st.binary(max_size=3))
def test_damaged_frames(at: int, byte: int, more: bytes) -> None:
    """A frame with bytes changed or put in is refused with those errors, or means something else."""
    try:
        assert isinstance(decode_frame(FULL[:at] + bytes([byte]) + more + FULL[at + 1 :]), Frame)
    except REFUSED:
        pass


@pytest.mark.parametrize("depth", [100, 400, 5_000, 200_000])
@pytest.mark.parametrize("inner", [b"\x93\xa4many\xa4list\x91", b"\x93\xa4many\xa4dict\x92\xc0"])
def test_nested_without_end(depth: int, inner: bytes) -> None:
    """A value nested as deep as one likes is refused, or read, but never ends the judge."""
    data = b"\x92\x01\x91\x94\xa5began\x01\xa5plain" + inner * depth + b"\xc0"
    try:
        assert decode_frame(data).events
    except REFUSED:
        pass


def test_messages_are_values() -> None:
    """Equal messages are equal, and none can be changed."""
    call = Call(1, "main", (1, 2))

    assert call == Call(1, "main", (1, 2)) != Call(1, "main", (1, 2), look=True)
    with pytest.raises(AttributeError):
        call.name = "other"  # type: ignore[misc]
    assert not dataclasses.is_dataclass(call)
