"""The mark: what an exercise counts in the end, worked out from what was judged, when it came, and what was decided.

Nothing here reads a file or looks at a clock: the same arguments give the same mark.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal

Late = Literal["none", "per_day", "cutoff"]
Counts = Literal["last", "best"]
CENT = Decimal("0.01")
MOST_DAYS = 1000
"""Of a submission that is later than that, it does not matter by how much."""


@dataclass(frozen=True)
class Policy:
    """What being late costs, and which of several submissions counts.

    `per_day` takes `per_cent` of the points earned for each day begun after the due date; `cutoff` takes all. A day
    lasts until the clocks of the due date's zone show its time again: one on which they change has 23 or 25 hours.
    """

    late: Late = "none"
    per_cent: int = 0
    counts: Counts = "last"


@dataclass(frozen=True)
class Attempt:
    """A submission, and what it earned: points are None where it could not be judged.

    `at` is when it came, with a zone; None, if nobody knows. `claimed`: that is the date of a commit, which is its
    author's claim.
    """

    verdict: str
    points: int | None
    max_points: int
    at: datetime | None = None
    claimed: bool = False
    commit: str | None = None


@dataclass(frozen=True)
class Override:
    """What a teacher decided, and why."""

    points: int
    reason: str


@dataclass(frozen=True)
class Mark:
    """What counts: None, where nothing was judged. `earned` is what it was before being late cost something.

    `days_late` is 0 for what came in time, and None where that is unknown. `attempt` is the one that counts.
    """

    points: Decimal | None
    max_points: int
    earned: int | None
    days_late: int | None
    attempt: Attempt | None
    reason: str | None = None


def mark(
    attempts: Sequence[Attempt], due: datetime | None, policy: Policy, override: Override | None = None, most: int = 0
) -> Mark:
    """The mark for a student's attempts at an exercise, oldest first.

    Nothing that was not judged counts as zero: it makes the mark unknown, unless no result of it could change the mark.
    A teacher's override stands whatever was judged. `most` is what the exercise is worth, if there is no attempt.
    """
    marks = [_mark_of(attempt, due, policy) for attempt in attempts]
    counting = marks[-1] if marks else Mark(None, most, None, None, None)
    if policy.counts == "best" and marks:
        counting = _best(marks, policy)
    if override is None:
        return counting
    points = Decimal(override.points)
    max_points = counting.max_points or most
    return Mark(points, max_points, counting.earned, counting.days_late, counting.attempt, override.reason)


def _best(marks: Sequence[Mark], policy: Policy) -> Mark:
    """The newest of those that count most; unknown if one that was not judged could count for more."""
    known = [(one.points, one) for one in marks if one.points is not None]
    most = max((points for points, _ in known), default=Decimal(-1))
    for one in marks:
        if one.points is None and _counted(one.max_points, one.days_late, policy) > most:
            return one
    return next((one for points, one in reversed(known) if points == most), marks[-1])


def _mark_of(attempt: Attempt, due: datetime | None, policy: Policy) -> Mark:
    late = days_late(attempt.at, due)
    points = None if attempt.points is None else _counted(attempt.points, late, policy)
    return Mark(points, attempt.max_points, attempt.points, late, attempt)


def _counted(earned: int, late: int | None, policy: Policy) -> Decimal:
    """What is left of points that were earned so many days late."""
    if not late or policy.late == "none":
        return Decimal(earned)
    if policy.late == "cutoff":
        return Decimal(0)
    left = max(100 - policy.per_cent * late, 0)
    return (Decimal(earned) * left / 100).quantize(CENT, ROUND_HALF_UP)


def days_late(at: datetime | None, due: datetime | None) -> int | None:
    """The days that have begun since the due date, none of them if it came by then, to the second; None if unknown."""
    if due is None:
        return 0
    if at is None:
        return None
    for days in range(MOST_DAYS):
        # In the due date's own zone a day more is the same time of the clock; two zones are compared in UTC.
        if at.astimezone(UTC) <= (due + timedelta(days=days)).astimezone(UTC):
            return days
    return MOST_DAYS
