"""A watchdog for code that never comes back to the loop: `while True: pass`, or a sleep outside the virtual clock.

It counts this process's own CPU since the judge's last reply, never real time: on a loaded machine right work takes
longer, but it does not compute more.
"""

from __future__ import annotations

import _thread
import os
from typing import Literal

from grader.protocol.messages import Endless
from grader.protocol.parts import Place
from grader.protocol.wire import WireError
from grader.worker.baton import Baton, frames_of_threads
from grader.worker.exchange import Exchange
from grader.worker.trace import Trace

CPU_LIMIT = 1.5
"""CPU seconds between two exchanges. Right work needs milliseconds."""

PERIOD = 0.05
ASLEEP_LIMIT = 40
"""Looks (two seconds of them) at which the running thread was asleep and the process had used no CPU."""


def open_state() -> int:
    """A descriptor that tells the state of the thread that calls; -1 where the system has none. Only Linux has.

    Opened before the process is locked: after that it may not look up even its own.
    """
    try:
        return os.open(f"/proc/self/task/{_thread.get_native_id()}/stat", os.O_RDONLY)
    except (OSError, AttributeError):
        return -1


def watch(exchange: Exchange, baton: Baton, trace: Trace, state: int) -> None:
    """Start the watchdog's thread, which nothing else of the worker's knows; `state` is of the loop's thread."""
    _thread.start_new_thread(_watch, (exchange, baton, trace, state))


def _watch(exchange: Exchange, baton: Baton, trace: Trace, state: int) -> None:
    pause = _thread.allocate_lock()
    pause.acquire()
    asleep, seen = 0, (-1, 0.0)
    while True:
        pause.acquire(timeout=PERIOD)
        if not exchange.busy:
            asleep = 0
            continue
        used = exchange.answered.used()
        still = seen[0] == exchange.answered.count and used - seen[1] < 0.002 and baton.on_main() and _sleeps(state)
        asleep, seen = asleep + 1 if still else 0, (exchange.answered.count, used)
        if used > CPU_LIMIT:
            _end(exchange, "cpu", _place(baton, trace))
        if asleep > ASLEEP_LIMIT:
            _end(exchange, "asleep", _place(baton, trace))


def _end(exchange: Exchange, why: Literal["cpu", "asleep"], place: Place) -> None:
    try:
        exchange.last_word(Endless(why, place))
    except WireError:
        pass  # the judge is gone: nobody is left to tell
    os._exit(1)


def _place(baton: Baton, trace: Trace) -> Place:
    """The student's lines that the running thread is in."""
    return trace.place_of(frames_of_threads().get(baton.running.ident), 0)


def _sleeps(state: int) -> bool:
    """Whether the loop's thread is asleep in a system call. (The judge sees it of other threads, but not the line.)"""
    try:
        return os.pread(state, 512, 0).rpartition(b") ")[2][:1] == b"S"
    except (OSError, AttributeError):
        return False
