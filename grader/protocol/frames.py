"""The two halves of an exchange: the judge's `Reply`, and the worker's `Frame` that answers it.

Time moves only inside an exchange, so all events of a frame happened at the judge's `now`, in the order of the list.
"""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec
from msgspec import Meta, Struct

from grader.protocol.messages import Event
from grader.protocol.orders import Order
from grader.protocol.parts import MAX_EVENTS, Number, Ticks


class Reply(Struct, frozen=True, array_like=True):
    """The judge's half of an exchange: what time it is, and orders with the moments they are due."""

    now: Ticks
    orders: tuple[tuple[Ticks, Order], ...]


class Frame(Struct, frozen=True, array_like=True):
    """The worker's half of an exchange.

    `deadline` is the earliest moment at which something of the worker's is due. `held` says why the loop's own
    thread stands, if it does; while it does, only `deadline` or an answer to one of `wakes` can move the worker.
    `weak`: nothing of the student's own is due, only what the judge asked for.
    """

    number: Number
    events: Annotated[tuple[Event, ...], Meta(max_length=MAX_EVENTS)] = ()
    deadline: Ticks | None = None
    held: Literal["none", "sleep", "call", "lock", "top"] = "top"
    wakes: Annotated[tuple[Number, ...], Meta(max_length=10_000)] = ()
    weak: bool = False


encode = msgspec.msgpack.Encoder().encode
decode_frame = msgspec.msgpack.Decoder(Frame).decode
decode_reply = msgspec.msgpack.Decoder(Reply).decode
