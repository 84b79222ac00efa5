"""The worker's end of the hand-off: events go out, orders and the time come in."""

from __future__ import annotations

import _thread
import os
import sys
from types import FrameType
from typing import Literal

from grader.clock import VirtualLoop
from grader.clock.wall import WallClock
from grader.protocol.frames import Frame, decode_reply, encode
from grader.protocol.messages import Endless, Event, Printed
from grader.protocol.orders import Order
from grader.protocol.parts import MAX_EVENTS, MAX_FRAME, SYSTEM_SHARE, Place
from grader.protocol.wire import Wire

MAX_DETAILS = 1_200_000
"""Room for told details in one frame, in bytes by and large: a program that calls functions for ever must fill
neither the memory nor the frame."""

OURS = os.path.dirname(os.path.dirname(__file__)) + os.sep
NO_FRAME = b"\xc1"
"""A byte that begins nothing: the judge then knows that somebody else has spoken."""
MAX_PRINTS = 5000
"""Prints told in one frame: of a program that prints in a long loop, the first are enough."""

MAX_REPLY = 16 * 1024 * 1024
NOWHERE = Place(0, ())

if sys.platform == "win32":

    def _times() -> tuple[float, float]:
        """CPU seconds of this process, its own and the system's for it."""
        return os.times()[:2]

else:
    from resource import RUSAGE_SELF, getrusage

    def _times() -> tuple[float, float]:
        """CPU seconds of this process, its own and the system's for it, to the microsecond."""
        return getrusage(RUSAGE_SELF)[:2]


Held = Literal["none", "sleep", "call", "lock", "top"]


class Exchange:
    """Collects events until somebody asks for an exchange, and sets the clocks to the judge's time after it."""

    def __init__(self, wire: Wire, loop: VirtualLoop, wall: WallClock) -> None:
        self._wire = wire
        self._loop = loop
        self._wall = wall
        self._events: list[Event] = []
        self._details = self._prints = 0
        self._number = 0
        self._sending = _thread.allocate_lock()
        self.answered = _Stamp()
        self.busy = False
        """Whether the judge waits for this side, and not the other way round."""

    def tell(self, event: Event) -> None:
        self._for_ours_only(sys._getframe(1))
        self._events.append(event)

    def has_room(self) -> bool:
        """Whether a detail would still be kept."""
        return self._details < MAX_DETAILS

    def detail(self, event: Event) -> None:
        """Tell something that only helps to explain; dropped when there is too much of it."""
        if self.has_room():
            spots = getattr(event, "place", NOWHERE).spots
            self._details += 40 + sum(12 + len(spot.function) for spot in spots)
            self._events.append(event)

    def printed(self, text: str, line: int | None) -> bool:
        """Tell what was printed, joined to what the same line printed just before; False when it is dropped."""
        last = self._events[-1] if self._events else None
        if isinstance(last, Printed) and last.line == line and len(last.text) + len(text) < 4096:
            self._events[-1] = Printed(last.text + text, line)
            return True
        self._prints += 1
        if self._prints <= MAX_PRINTS:
            self._events.append(Printed(text, line))
        return self._prints <= MAX_PRINTS

    def __call__(
        self, deadline: int | None, held: Held, wakes: tuple[int, ...] = (), weak: bool = False
    ) -> list[tuple[int, Order]]:
        """Hand over to the judge, wait for its reply, and set the clocks.

        Raises:
            WireError: the judge is gone.
        """
        self._for_ours_only(sys._getframe(1))
        self._send(deadline, held, wakes, weak)
        self.busy = False
        reply = decode_reply(self._wire.receive(MAX_REPLY))
        self.answered.count += 1
        self.busy = True
        passed = reply.now - self._loop.ticks
        self._loop.jump(reply.now)
        self._wall.tick(passed)
        return list(reply.orders)

    def _for_ours_only(self, caller: FrameType) -> None:
        """End the process, with a frame that is none, if it is not code of the grader's that speaks here."""
        if not caller.f_code.co_filename.startswith(OURS):
            self._wire.send(NO_FRAME)
            os._exit(1)

    def forget(self) -> None:
        """Drop what was told since the last exchange."""
        self._events, self._details, self._prints = [], 0, 0

    def restart_clocks(self) -> None:
        """Back to 0: the next run may belong to another check, whose time begins anew."""
        self._loop.ticks = 0
        self._wall.restart()

    def last_word(self, event: Event) -> None:
        """Send a frame that nobody will answer; also from the watchdog's thread, while the others run."""
        self._events.append(event)
        self._send(None, "top", ())

    def _send(self, deadline: int | None, held: Held, wakes: tuple[int, ...], weak: bool = False) -> None:
        with self._sending:
            events, self._events, self._details, self._prints = self._events, [], 0, 0
            self._number += 1
            data = encode(Frame(self._number, tuple(events), deadline, held, wakes, weak))
            if len(events) > MAX_EVENTS or len(data) > MAX_FRAME:
                data = encode(Frame(self._number, (Endless("flood", _last_place(events)),)))
            self._wire.send(data)


def _last_place(events: list[Event]) -> Place:
    """The last line of the student's that did something."""
    places = (getattr(event, "place", NOWHERE) for event in reversed(events))
    return next((place for place in places if place.spots), NOWHERE)


class _Stamp:
    """CPU seconds of this process since the judge answered last, which no frozen clock touches.

    Those that the system spends for it count less: what a page of memory costs is the machine's affair, and a loaded
    one takes several times as long. `used` is asked for now and then, answers come by the thousand: so the first
    question after an answer is what the seconds are counted from.
    """

    def __init__(self) -> None:
        self._times = _times
        self.count = 0
        """Of the judge's answers."""
        self._since = (0, self._cpu())

    def used(self) -> float:
        cpu = self._cpu()
        if self._since[0] != self.count:
            self._since = (self.count, cpu)
        return cpu - self._since[1]

    def _cpu(self) -> float:
        user, system = self._times()
        return user + system * SYSTEM_SHARE
