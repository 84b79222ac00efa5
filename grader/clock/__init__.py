"""The virtual clock: an asyncio event loop whose time moves only when nothing else can happen.

Used on both sides of the wire. Time is an integer number of microseconds ("ticks") from 0; one virtual second is
one minute of the breakfast story.
"""

from grader.clock.closed_world import ClosedFilesError, ClosedWorldError
from grader.clock.loop import Deadlock, Livelock, VirtualLoop, leap
from grader.clock.ticks import HORIZON, TICKS_PER_SECOND, to_due, to_end, to_seconds, to_ticks

__all__ = [
    "HORIZON",
    "TICKS_PER_SECOND",
    "ClosedFilesError",
    "ClosedWorldError",
    "Deadlock",
    "Livelock",
    "VirtualLoop",
    "leap",
    "to_due",
    "to_end",
    "to_seconds",
    "to_ticks",
]
