"""The judge's end of the hand-off: decides when time passes, and hears what the worker did in each instant.

At one instant the judge goes first: its own timers fire, it runs until nothing is ready, then sends one reply; the
worker answers with one frame. Only here does time jump, and only here is a deadlock declared: both sides idle, and no
strong deadline anywhere.
"""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from grader.isolation.usage import Asleep, Overworked
from grader.isolation.workers import Worker
from grader.judge.loop import JudgeLoop
from grader.protocol.frames import Frame, Reply, decode_frame, encode
from grader.protocol.messages import Ask, Endless, Event, Stuck
from grader.protocol.orders import Answer, Fail, Order, Waiting
from grader.protocol.parts import MAX_FRAME
from grader.protocol.wire import WireClosed, WireCut, WireError, WireTimeout

REAL_SECONDS = 30.0
"""The net under everything: real seconds for one answer. Long before that, the worker has been looked at; where it is
reached, the machine has kept the worker from running."""

MAX_FRAMES = 30_000
"""Exchanges in one run. Right work needs one for each moment at which something happens."""


MAX_BYTES, MAX_TOLD, MAX_ASKS = 64 * 1024 * 1024, 1_000_000, 30_000
"""What a worker may send in one run: bytes, events, requests. Right work has not the processor time to come near."""


class HandoffOver(Exception):
    """The worker will not answer any more; `reason` says why, as far as the judge can know."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Malformed(HandoffOver):
    """The worker sent what no worker of ours sends."""


class Gone(HandoffOver):
    """The worker's process ended."""


class CutShort(Malformed, Gone):
    """It ended in the middle of what it said."""


class Silent(HandoffOver):
    """The worker did not answer in real time."""


class KeepsComputing(HandoffOver):
    """The worker computes on and on, and cannot even say so."""


class KeepsSleeping(HandoffOver):
    """The worker sleeps in a call that the judge knows nothing of, and cannot even say so."""


class TooManyFrames(HandoffOver):
    """The run goes on and on in tiny steps."""


class TooMuch(HandoffOver):
    """The run asks for more, or tells of more, than can be kept."""


class NeverEnds(HandoffOver):
    """The worker said that it stopped a program that does not come back, and where."""

    def __init__(self, endless: Endless) -> None:
        super().__init__(endless.why)
        self.endless = endless


class NothingLeft(HandoffOver):
    """A deadlock: everybody waits, and nothing can happen any more."""

    def __init__(self, stuck: Stuck) -> None:
        super().__init__("deadlock")
        self.stuck = stuck


class Handoff:
    """One worker's hand-off, from its first frame to its end.

    `heard` takes each event, `stood` the spans for which the worker's loop was blocked by the student's own code,
    `over` the reason why the worker will not answer any more.
    """

    def __init__(
        self,
        loop: JudgeLoop,
        worker: Worker,
        heard: Callable[[Event], None],
        stood: Callable[[int, int], None],
        over: Callable[[HandoffOver], None],
    ) -> None:
        self._loop = loop
        self._worker = worker
        self._wire = worker.wire
        self._heard = heard
        self._stood = stood
        self._over = over
        self._orders: list[tuple[int, Order]] = []
        self._frame = Frame(worker.frames)
        self._first = worker.frames
        self._bytes = self._told = self._asks = 0
        self.ended = False

    def order(self, order: Order) -> None:
        """Say something to the worker, due now."""
        self._orders.append((self._loop.ticks, order))

    def pass_time(self) -> None:
        """The idle rule of the judge's loop."""
        if self.ended:
            self._loop.handoff = None
            return
        try:
            self._step()
        except HandoffOver as over:
            self.ended = True
            self._over(over)

    def _step(self) -> None:
        if self._worker.frames == 0:
            self._take(self._receive())  # it speaks first, to say that it is ready
        elif self._owed():
            self.exchange()
        else:
            self._jump()

    def _owed(self) -> bool:
        """Whether the worker has something to do at this instant."""
        deadline = self._frame.deadline
        if deadline is not None and deadline <= self._loop.ticks:
            return True
        if self._frame.held in ("none", "top"):
            return bool(self._orders)
        return any(isinstance(order, Answer | Fail) and order.ask in self._frame.wakes for _, order in self._orders)

    def _jump(self) -> None:
        head, deadline = self._loop.head(), self._frame.deadline
        if (deadline is None or self._frame.weak) and not self._loop.has_strong_timer():
            raise NothingLeft(self._who_waits())
        before = self._loop.ticks
        self._loop.jump(min(due for due in (head, deadline) if due is not None))
        if self._frame.held in ("sleep", "lock"):
            self._stood(before, self._loop.ticks)

    def who_waits(self) -> Stuck:
        """Which tasks wait, and where, as the worker has it; none where it does not say any more."""
        try:
            return self._who_waits()
        except HandoffOver:
            return Stuck()

    def _who_waits(self) -> Stuck:
        told: list[Stuck] = []
        if self._frame.held in ("none", "lock"):
            self._orders.append((self._loop.ticks, Waiting()))
            frame = self._converse()
            told = [event for event in frame.events if isinstance(event, Stuck)]
        return told[0] if told else Stuck()

    def exchange(self) -> None:
        """Reply with the time and all orders, and hear the next frame."""
        self._take(self._converse())

    def _converse(self) -> Frame:
        orders, self._orders = tuple(self._orders), []
        try:
            self._wire.send(encode(Reply(self._loop.ticks, orders)), self._look)
        except WireTimeout as error:
            raise Silent(str(error)) from error
        except WireClosed as error:
            raise Gone(str(error)) from error
        return self._receive()

    def _receive(self) -> Frame:
        try:
            data = self._wire.receive(MAX_FRAME, REAL_SECONDS, self._look)
            self._bytes += len(data)
            frame = decode_frame(data)
        except WireTimeout as error:
            raise Silent(str(error)) from error
        except WireClosed as error:
            raise Gone(str(error)) from error
        except WireCut as error:
            raise CutShort(str(error)) from error
        except (WireError, msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            raise Malformed(str(error)) from error
        return self._checked(frame)

    def _look(self) -> None:
        """While it takes its time: what does the system say of it? A frame that it has begun it has to end."""
        try:
            self._worker.vigil.look(self._worker.pid)
        except (Overworked, Asleep) as over:
            if self._wire.midway:
                raise Malformed("a frame that is begun and not ended") from over
            busy = isinstance(over, Overworked)
            raise KeepsComputing("it computes on") if busy else KeepsSleeping("it owes an answer") from over

    def _checked(self, frame: Frame) -> Frame:
        self._worker.frames += 1
        if self._worker.frames - self._first > MAX_FRAMES:
            raise TooManyFrames("the run goes on in steps without end")
        self._told += len(frame.events)
        self._asks += sum(isinstance(event, Ask) for event in frame.events)
        if self._bytes > MAX_BYTES or self._told > MAX_TOLD or self._asks > MAX_ASKS:
            raise TooMuch("the run tells of more than can be kept")
        if frame.number != self._worker.frames:
            raise Malformed(f"frame {frame.number} came, {self._worker.frames} was due")
        if frame.deadline is not None and frame.deadline < self._loop.ticks:
            raise Malformed("a deadline that lies in the past")
        return frame

    def _take(self, frame: Frame) -> None:
        self._frame = frame
        for event in frame.events:
            if isinstance(event, Endless):
                raise NeverEnds(event)
            self._heard(event)
