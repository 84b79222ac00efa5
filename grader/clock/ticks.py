"""Virtual time as whole microseconds, so that ten waits of 0.1 are exactly 1.0."""

from __future__ import annotations

TICKS_PER_SECOND = 1_000_000

HORIZON = 10 * 366 * 24 * 3600 * TICKS_PER_SECOND
"""The end of virtual time, ten years: a longer delay is taken for this one."""


def to_ticks(seconds: float) -> int:
    """The nearest tick at or after 0; whatever lies beyond the horizon (infinity too) is the horizon.

    Raises:
        ValueError: `seconds` is not a number (NaN).
    """
    if seconds != seconds:
        raise ValueError("Invalid delay: NaN (not a number)")
    if seconds * TICKS_PER_SECOND >= HORIZON:
        return HORIZON
    return round(seconds * TICKS_PER_SECOND) if seconds > 0 else 0


def to_due(when: float, now: int) -> int:
    """The tick at which a timer for `when` fires: the nearest, but one after `now` if the moment is later than that.

    Else a program that waits for the rest of a time, until it is over, could stand a hair before its end for ever.
    """
    due = to_ticks(when)
    return due + 1 if due == now and when > to_seconds(now) else due


def to_end(seconds: float, now: int) -> int:
    """The tick at which a wait of so many seconds that begins at the tick `now` is over; later, if it lasts at all."""
    return to_due(to_seconds(now) + float(seconds), now)


def to_seconds(ticks: int) -> float:
    """Virtual seconds; divided, not multiplied, so that 100_000 ticks are the float 0.1."""
    return ticks / TICKS_PER_SECOND
