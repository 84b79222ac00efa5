"""One baton: of all threads only its holder runs, so that threads under a virtual clock behave the same every time.

A thread lays the baton down by *parking*: in `time.sleep`, in a blocking world call, in waiting for a lock, or (the
loop's thread) when nothing is ready. The last one to park makes the exchange with the judge, whichever it is; so
nobody ever guesses with real time whether a thread is still busy.
"""

from __future__ import annotations

import _thread
import sys
from collections import deque
from collections.abc import Callable
from types import FrameType
from typing import Literal

from grader.clock import VirtualLoop
from grader.protocol.orders import Order
from grader.protocol.parts import Place
from grader.worker.exchange import Exchange, Held

Why = Literal["sleep", "call", "lock", "loop"]

_allocate = _thread.allocate_lock
_start = _thread.start_new_thread
_ident = _thread.get_ident
frames_of_threads = sys._current_frames


class Strand:
    """A thread as the baton knows it. Real lock, real thread; when it runs is the baton's business.

    `origin` is where the program handed the thread what it works on.
    """

    __slots__ = ("ask", "due", "gate", "ident", "number", "origin", "why")

    def __init__(self) -> None:
        self.gate = _allocate()
        self.gate.acquire()
        self.ident = 0
        self.due: int | None = None
        self.ask: int | None = None
        self.number = 0
        self.origin: Place | None = None
        self.why: Why | None = None

    def begin(self) -> None:
        self.ident = _ident()


class Baton:
    """Hands the right to run from strand to strand; threads before the loop, in the order they were woken.

    `stands` is called when the loop's own thread is about to wait for a lock.
    """

    stands: Callable[[], None]

    def __init__(self, loop: VirtualLoop, exchange: Exchange, deliver: Callable[[int, Order], None]) -> None:
        self._loop = loop
        self._exchange = exchange
        self._deliver = deliver
        self._main = Strand()
        self._main.begin()
        self._parked: list[Strand] = []
        self._ready: deque[Strand] = deque()
        self._numbers = 0
        self.running = self._main

    # -- for the thread that runs

    def on_main(self) -> bool:
        return self.running is self._main

    def park(self, why: Why, due: int | None = None, ask: int | None = None) -> None:
        """Stand until `due`, or until `wake` or an answer to `ask`."""
        me = self.running
        if why == "lock" and me is self._main:
            self.stands()
        self._numbers += 1
        me.why, me.due, me.ask, me.number = why, due, ask, self._numbers
        self._parked.append(me)
        self._hand_on(me)

    def idle(self, loop: VirtualLoop) -> None:
        """The idle rule of the student's loop: its thread parks until something is ready."""
        self.park("loop")

    def let_others_run(self) -> None:
        """Give every thread that could run its turn, before the loop takes its own."""
        if self._ready:
            self._ready.append(self.running)
            self._hand_on(self.running)

    def wake(self, strand: Strand) -> None:
        """Make a parked strand ready to run."""
        if strand in self._parked:
            self._parked.remove(strand)
            self._ready.append(strand)

    def answer(self, ask: int) -> bool:
        """Wake whoever stands in this blocking world call; False when nobody does."""
        for strand in self._parked:
            if strand.ask == ask:
                self.wake(strand)
                return True
        return False

    def start(self, body: Callable[[], None]) -> None:
        """Run `body` in a thread of its own, which first waits for the baton."""
        strand = Strand()
        self._ready.append(strand)
        _start(self._thread, (strand, body))

    def forget_threads(self) -> None:
        """Never let another thread run that there is now; the loop's own says this."""
        self._parked.clear()
        self._ready.clear()

    def held_frame(self) -> FrameType | None:
        """Where the loop's thread stands, if something holds it."""
        held = self._main in self._parked and self._main.why != "loop"
        return frames_of_threads().get(self._main.ident) if held else None

    # -- the inside

    def _thread(self, strand: Strand, body: Callable[[], None]) -> None:
        strand.gate.acquire()
        strand.begin()
        try:
            body()
        finally:
            self._next().gate.release()

    def _hand_on(self, me: Strand) -> None:
        following = self._next()
        if following is not me:
            following.gate.release()
            me.gate.acquire()
        self.running = me

    def _next(self) -> Strand:
        """Who runs now; while nobody can, time has to pass."""
        while True:
            if self._main.why == "loop" and self._main in self._parked and self._loop.has_ready():
                self._parked.remove(self._main)
                self._ready.append(self._main)
            if self._ready:
                self.running = self._ready.popleft()
                return self.running
            self._let_time_pass()

    def _let_time_pass(self) -> None:
        wakes = tuple(strand.ask for strand in self._parked if strand.ask is not None)
        deadline = self._deadline()
        for due, order in self._exchange(deadline, self._held(), wakes, deadline is not None and self._is_weak()):
            self._deliver(due, order)
        now = self._loop.ticks
        over = [strand for strand in self._parked if strand.due is not None and strand.due <= now]
        for strand in sorted(over, key=lambda each: (each.due, each.number)):
            self._parked.remove(strand)
            self._ready.append(strand)

    def _deadline(self) -> int | None:
        dues = [strand.due for strand in self._parked if strand.due is not None]
        head = self._loop.head() if self._main.why == "loop" else None
        return min([*dues, head] if head is not None else dues, default=None)

    def _is_weak(self) -> bool:
        """Whether what is due is only the judge's own."""
        return not any(strand.due is not None for strand in self._parked) and not self._loop.has_strong_timer()

    def _held(self) -> Held:
        why = self._main.why
        return "none" if why is None or why == "loop" else why
