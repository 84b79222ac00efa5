"""The mark: a table of what came when, what was decided, and what that counts."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from grader.cohort.mark import Attempt, Mark, Override, Policy, days_late, mark

BERLIN, KOLKATA = ZoneInfo("Europe/Berlin"), ZoneInfo("Asia/Kolkata")
DUE = datetime(2027, 1, 31, 23, 59, tzinfo=BERLIN)
SPRING = datetime(2027, 3, 27, 23, 59, tzinfo=BERLIN)
AUTUMN = datetime(2027, 10, 30, 23, 59, tzinfo=BERLIN)
IN_THE_GAP = datetime(2027, 3, 27, 2, 30, tzinfo=BERLIN)
HOUR, SECOND = timedelta(hours=1), timedelta(seconds=1)
TEN_A_DAY, CUTOFF = Policy("per_day", 10), Policy("cutoff")


def utc(*parts: int) -> datetime:
    """A moment in UTC."""
    return datetime(*parts, tzinfo=UTC)  # type: ignore[misc, arg-type]


@pytest.mark.parametrize(
    ("at", "due", "days"),
    [
        (utc(2027, 1, 31, 22, 59, 0), DUE, 0),  # the very second
        (utc(2027, 1, 31, 22, 59, 1), DUE, 1),
        (datetime(2027, 1, 31, 23, 59, tzinfo=BERLIN), DUE, 0),
        (datetime(2027, 2, 1, 4, 29, tzinfo=KOLKATA), DUE, 0),  # elsewhere it is tomorrow already
        (datetime(2027, 2, 1, 4, 29, 1, tzinfo=KOLKATA), DUE, 1),
        (datetime(2027, 1, 31, 23, 59, tzinfo=timezone(-8 * HOUR)), DUE, 1),  # elsewhere it is still today
        (utc(2027, 2, 1, 22, 59, 0), DUE, 1),
        (utc(2027, 2, 1, 22, 59, 1), DUE, 2),
        (utc(2020, 1, 1), DUE, 0),
        (utc(2200, 1, 1), DUE, 1000),
        (utc(2027, 3, 28, 21, 59, 0), SPRING, 1),  # a day of 23 hours
        (utc(2027, 3, 28, 21, 59, 1), SPRING, 2),
        (utc(2027, 10, 31, 22, 59, 0), AUTUMN, 1),  # a day of 25 hours
        (utc(2027, 10, 31, 22, 59, 1), AUTUMN, 2),
        (datetime(2027, 10, 31, 2, 30, tzinfo=BERLIN, fold=1), datetime(2027, 10, 31, 2, 30, tzinfo=BERLIN), 1),
        (utc(2027, 3, 28, 1, 30), IN_THE_GAP, 1),  # its clocks never show 2:30 on that day
        (utc(2027, 3, 28, 1, 30, 1), IN_THE_GAP, 2),
        (utc(2027, 1, 31), None, 0),
        (None, None, 0),
        (None, DUE, None),
    ],
)
def test_days_late(at: datetime | None, due: datetime | None, days: int | None) -> None:
    """Days begin at the due time of the due date's own clocks; in time is by the second, in whatever zone."""
    assert days_late(at, due) == days


@pytest.mark.parametrize(
    ("points", "late", "policy", "counts"),
    [
        (5, 0, TEN_A_DAY, "5"),
        (5, 1, TEN_A_DAY, "4.50"),
        (3, 1, TEN_A_DAY, "2.70"),
        (5, 9, TEN_A_DAY, "0.50"),
        (5, 10, TEN_A_DAY, "0"),
        (5, 400, TEN_A_DAY, "0"),
        (1, 1, Policy("per_day", 33), "0.67"),
        (5, 3, Policy("per_day", 0), "5"),
        (5, 1, CUTOFF, "0"),
        (5, 0, CUTOFF, "5"),
        (5, 30, Policy(), "5"),
        (0, 2, TEN_A_DAY, "0"),
        (None, 0, TEN_A_DAY, None),
        (None, 1, CUTOFF, None),  # not judged is never a zero
    ],
)
def test_what_late_costs(points: int | None, late: int, policy: Policy, counts: str | None) -> None:
    """Per cent of the points earned for each day, all of them, or nothing; what was not judged stays unknown."""
    attempt = Attempt("passed", points, 5, DUE + timedelta(days=late))

    found = mark([attempt], DUE, policy)

    assert found == Mark(None if counts is None else Decimal(counts), 5, points, late, attempt)


def test_unknown_when() -> None:
    """What came nobody knows when costs nothing, and says so."""
    attempt = Attempt("passed", 5, 5)

    assert mark([attempt], DUE, CUTOFF) == Mark(Decimal(5), 5, 5, None, attempt)


EARLY = Attempt("failed", 3, 5, DUE - HOUR)
LATER = Attempt("passed", 5, 5, DUE + HOUR)
WORSE = Attempt("failed", 0, 5, DUE + 2 * HOUR)
UNKNOWN = Attempt("not_judged", None, 5, DUE)
UNKNOWN_LATE = Attempt("not_judged", None, 5, DUE + SECOND)


@pytest.mark.parametrize(
    ("attempts", "policy", "points", "counting"),
    [
        ([EARLY, LATER, WORSE], Policy(), 0, WORSE),
        ([EARLY, LATER, WORSE], Policy(counts="best"), 5, LATER),
        ([EARLY, LATER, WORSE], Policy("cutoff", counts="best"), 3, EARLY),
        ([EARLY, LATER], Policy("per_day", 40, "best"), 3, LATER),  # as good as the first, and newer
        ([EARLY, LATER], Policy("per_day", 41, "best"), 3, EARLY),
        ([EARLY, UNKNOWN], Policy(), None, UNKNOWN),
        ([UNKNOWN, EARLY], Policy(), 3, EARLY),
        ([UNKNOWN, EARLY], Policy(counts="best"), None, UNKNOWN),
        ([LATER, UNKNOWN], Policy(counts="best"), 5, LATER),  # more than all there are no points
        ([EARLY, UNKNOWN_LATE], Policy("cutoff", counts="best"), 3, EARLY),  # it would count nothing
        ([UNKNOWN, UNKNOWN_LATE], Policy(counts="best"), None, UNKNOWN),
    ],
)
def test_which_counts(attempts: list[Attempt], policy: Policy, points: int | None, counting: Attempt) -> None:
    """The newest, or the best after what late costs; unknown as long as one that was not judged might be better."""
    found = mark(attempts, DUE, policy)

    assert (found.points, found.attempt) == (points, counting)


@pytest.mark.parametrize("attempts", [[], [WORSE], [UNKNOWN], [LATER]])
@pytest.mark.parametrize("policy", [Policy(), CUTOFF, Policy(counts="best")])
def test_a_teacher_decides(attempts: list[Attempt], policy: Policy) -> None:
    """An override stands whatever was judged, and whenever it came, with its reason."""
    found = mark(attempts, DUE, policy, Override(4, "a broken laptop"), 5)

    assert (found.points, found.max_points, found.reason) == (4, 5, "a broken laptop")


def test_nothing_at_all() -> None:
    """Without any attempt there is no mark, and no zero."""
    assert mark([], DUE, Policy(), None, 5) == Mark(None, 5, None, None, None)
