"""The common checks: what was asked, how many at once, what was left, and what came back."""

from __future__ import annotations

import math
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest

from grader.explain.faults import Fault
from grader.explain.leaving import errors_read
from grader.explain.problems import raised
from grader.judge.limits import at_most, no_idle_slot
from grader.judge.requests import (
    Wanted,
    asked_once,
    not_called_too_early,
    nothing_afterwards,
    nothing_open,
    on_time,
    spans_of,
)
from grader.judge.results import gave_back, own_error, raised_by_world, same, types_of
from grader.judge.world import Failure
from grader.protocol.messages import Note, Sketch
from grader.protocol.parts import Place, Unfinished
from grader.protocol.values import Problem, Thing
from grader.records import Outcome, WorldCall
from grader.run import Run

NOWHERE = Place(0, ())
SECOND = 1_000_000


def call(
    name: str, *args: Any, begin: float = 0, end: float | None = None, how: Any = "done", **more: Any
) -> WorldCall:
    """A request that was seen."""
    return WorldCall(0, name, args, {}, NOWHERE, False, begin, None, end, how, **more)


def run_of(*calls: WorldCall, at: float = 9, value: Any = None, **outcome: Any) -> Run:
    """A run of these requests, over at `at`."""
    run = Run("demo.py", Sketch(), "crawl", unit="s", exercise="ex11", budget=at)
    run.calls = list(calls)
    run.outcomes[1] = Outcome(**{"kind": "returned", "at": at, "value": value, "asked": len(calls)} | outcome)
    return run


def code(rule: Callable[..., Any], *args: Any, **options: Any) -> str:
    """The code that a rule finds; nothing when it holds."""
    try:
        rule(*args, **options)
    except Fault as fault:
        return fault.code if fault.message and fault.fix else "says nothing"
    return ""


class Remarks(SimpleNamespace):
    """Stands in for the student fixture, where only remarks are made."""

    def remark(self, fault: Fault) -> None:
        self.code = fault.code


WANTED = [Wanted("fetch", ("a",), 0, 2), Wanted("fetch", ("b",), 0, 3, most=2)]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("ab", ""),
        ("bab", ""),
        ("aab", "ex11-twice"),
        ("abbb", "ex11-twice"),
        ("a", "ex11-missed"),
        ("", "M16"),
    ],
)
def test_asked_once(asked: str, found: str) -> None:
    """Every request is made, and none more often than it may be."""
    run = run_of(*(call("fetch", letter, end=2) for letter in asked))

    assert code(asked_once, run, WANTED) == found


def test_types_tell_requests_apart() -> None:
    """A request with True is none with 1."""
    assert code(asked_once, run_of(call("fetch", True)), [Wanted("fetch", (1,))]) == "M16"


def spread(text: str) -> list[WorldCall]:
    """Requests from lines of a picture: `.` is a second of waiting."""
    rows = [row for row in text.split("|") if row.strip()]
    return [call("fetch", row, begin=len(row) - len(row.lstrip()), end=len(row)) for row in rows]


@pytest.mark.parametrize(
    ("picture", "most", "limit", "idle"),
    [
        ("..|..|  ..|  ..", 2, "", ""),
        ("..|.| ...|  ..", 2, "", ""),
        ("..|..|..", 2, "M24", ""),
        ("..|.|  ..|  ..", 2, "", "M25"),
        ("..|  ..|    ..", 2, "", "M03"),
        ("..|  ..|    ..", 1, "", ""),
        (" ..|  ..", 3, "", "M25"),
    ],
)
def test_slots(picture: str, most: int, limit: str, idle: str) -> None:
    """Ends come before begins; a slot is idle if a request could have been under way and was not."""
    run = run_of(*spread(picture))

    assert code(at_most, run, most) == limit
    assert code(no_idle_slot, run, most, lambda moment: len(run.calls)) == idle


def test_slots_for_what_is_known() -> None:
    """What nobody knows of yet leaves no slot idle."""
    run = run_of(*spread("..|  ..|  .."))

    assert code(no_idle_slot, run, 2, lambda moment: 1 if moment < 2 else 3) == ""
    assert code(no_idle_slot, run, 2, lambda moment: 1 if moment < 1 else 3) == ""


@pytest.mark.parametrize(
    ("begins", "found"),
    [((0, 0), ""), ((0, 0.0009), ""), ((0, 2), "M03"), ((0, 1), "M03")],
)
def test_on_time(begins: tuple[float, float], found: str) -> None:
    """A request that begins later than it could is late."""
    calls = [call("fetch", letter, begin=begin, end=begin + 2) for letter, begin in zip("ab", begins, strict=True)]

    assert code(on_time, run_of(*calls, at=calls[1].end), WANTED) == found


def test_late_after_a_pause_of_its_own() -> None:
    """Who asks for the first thing late, and then fails, has waited for no answer."""
    run = run_of(call("fetch", "a", begin=1, end=2, how="failed"), kind="raised", at=2)

    assert code(on_time, run, WANTED) == "M03"


def task(number: int, cancelling: bool = False) -> Unfinished:
    return Unfinished(number, "helper", NOWHERE, cancelling)


OPEN = call("fetch", "a", how="running")
CUT = call("fetch", "a", how="running", cut=9.0)


@pytest.mark.parametrize(
    ("in_flight", "left", "at", "found", "remark"),
    [
        ((), (), 9, "", ""),
        ((OPEN,), (task(2),), 9, "M11", ""),
        ((OPEN,), (task(2),), 0, "M07", ""),
        ((), (task(2),), 9, "M11", ""),
        ((), (task(2, True),), 9, "", "M31"),
        ((OPEN,), (task(2, True),), 9, "M31", ""),
        ((CUT,), (), 9, "M31", ""),
        ((OPEN,), (), 9, "M11", ""),
        ((OPEN,), (task(2, True), task(3)), 9, "M11", ""),
    ],
)
def test_nothing_open(in_flight: Any, left: Any, at: float, found: str, remark: str) -> None:
    """What goes on at the return is a fault; what was cancelled and did nothing is a remark."""
    run, student = run_of(*in_flight, at=at, in_flight=in_flight, left=left), Remarks(code="")

    assert code(nothing_open, student, run) == found
    assert student.code == remark


def test_nothing_afterwards() -> None:
    """Requests made after the end are counted, also at its very instant."""
    run = run_of(call("fetch", "a", end=9), call("show", "a", begin=9, end=9), asked=2)
    assert code(nothing_afterwards, run) == ""
    run.outcomes[1].asked = 1
    assert code(nothing_afterwards, run) == "M07"


@pytest.mark.parametrize(
    ("value", "wanted", "equal"),
    [
        ([1, "two", 3.0], [1, "two", 3.0], True),
        ((1, 2), [1, 2], True),
        ([(1, [2])], [[1, (2,)]], True),
        ([1, 2], [2, 1], False),
        ([True], [1], False),
        ([1.0], [1], False),
        ({"a": [1], "b": 2}, {"b": 2, "a": (1,)}, True),
        ({"a": 1}, {"a": 1, "b": 2}, False),
        ({1, 2}, [1, 2], False),
        (frozenset({1, 2}), {1, 2}, True),
        ({1, 2}, {1, 2, 3}, False),
        (Thing("str"), "a", False),
        (None, None, True),
    ],
)
def test_same(value: Any, wanted: Any, equal: bool) -> None:
    """Lists and tuples are alike, and so are sets and frozensets; all else has its own type."""
    assert same(value, wanted) is equal


@pytest.mark.parametrize(
    ("value", "found"),
    [
        (["x", "y"], ""),
        (["y", "x"], "M39"),
        ({"x", "y"}, "M39"),
        (["x", Thing("coroutine")], "M02"),
        ([Thing("Task"), Thing("coroutine")], "M02"),
        (({Thing("Task")}, set()), "M12"),
        (Thing("_GatheringFuture"), "M04"),
        (None, "ex11-no-return"),
        (["x"], "ex11-other-value"),
        ({"a": "x", "b": "y"}, "ex11-other-value"),
        ([1, 2], "M16"),
        ([], "M16"),
        (Thing("AlwaysEqual"), "M16"),
    ],
)
def test_gave_back(value: Any, found: str) -> None:
    """What was returned instead is named, the most basic mistake first."""
    assert code(gave_back, run_of(value=value), ["x", "y"], "the list of both") == found


def test_no_order_in_a_set() -> None:
    """A list in the place of a set is no order of arrival."""
    assert code(gave_back, run_of(value=["x", "y"]), {"x", "y"}, "the set of both") == "ex11-other-value"


def test_swapped_in_a_dict() -> None:
    """Right values under each other's names are an order of arrival."""
    assert code(gave_back, run_of(value={"a": 2, "b": 1}), {"a": 1, "b": 2}, "the dict") == "M39"


def test_full_queue() -> None:
    """An item too many for a queue that does not wait is an item put in without waiting."""
    fault = raised(Problem("QueueFull", "", (3,)), run_of())

    assert (fault.code, fault.line) == ("M34", 3)


FAILED = call("send", end=2, how="failed", value=Failure("Busy", "x1"))


@pytest.mark.parametrize(
    ("problem", "found"),
    [
        (Problem("Busy", "x1"), ""),
        (Problem("ExceptionGroup", "two", parts=(Problem("KeyError", "k"), Problem("Busy", "x1"))), ""),
        (Problem("Busy", "x2"), "E04"),
        (Problem("Lazy", "x1"), "E04"),
        (None, "M18"),
    ],
)
def test_raised_by_world(problem: Problem | None, found: str) -> None:
    """The world's own error comes out bare or in a group; another one means something itself."""
    run = run_of(FAILED, kind="raised" if problem else "returned", problem=problem)

    assert code(raised_by_world, run) == found


@pytest.mark.parametrize(
    ("problem", "found"),
    [
        (Problem("PageError", "no 7", ask=7), ""),
        (Problem("ExceptionGroup", "", parts=(Problem("PageError", "no 7", ask=7),)), ""),
        (Problem("PageError", "no 8", ask=8), "ex11-other-error"),
        (Problem("RuntimeError", "all is lost", (4,)), "ex11-other-error"),
        (Problem("RuntimeError", "cannot reuse already awaited coroutine", (4,)), "M17"),
        (None, "M18"),
    ],
)
def test_own_error(problem: Problem | None, found: str) -> None:
    """Of two requests that failed, the error of the one that is named came out, and no other."""
    first, second = (
        WorldCall(n, "fetch", (n,), {}, NOWHERE, False, 0, None, n, "failed", value=Failure("PageError", f"no {n}"))
        for n in (7, 8)
    )
    run = run_of(first, second, kind="raised" if problem else "returned", problem=problem)

    assert code(own_error, run, first) == found


def test_types_of_an_error() -> None:
    """A group's own type, and those of all its parts; nothing has none."""
    inner = Problem("ExceptionGroup", "", parts=(Problem("TimeoutError", ""), Problem("PageError", "")))

    assert types_of(Problem("BaseExceptionGroup", "", parts=(inner,))) == {
        "BaseExceptionGroup",
        "ExceptionGroup",
        "TimeoutError",
        "PageError",
    }
    assert types_of(None) == set()


def test_when_a_request_is_over() -> None:
    """One in flight is never over, and tasks are stopping when each of those that are left was cancelled."""
    gone = Unfinished(1, "a", NOWHERE, True)

    assert (call("fetch", end=2).over, call("fetch", end=None).over) == (2, math.inf)
    assert [run_of(left=left).outcomes[1].stopping for left in ((), (gone,), (gone, Unfinished(2, "b", NOWHERE)))] == [
        False,
        True,
        False,
    ]


@pytest.mark.parametrize(
    ("kind", "text", "found"),
    [
        ("TypeError", "'int' object is not callable", "ex11-called-too-early"),
        ("TypeError", "'str' object is not callable", ""),
        ("ValueError", "'int' object is not callable", ""),
    ],
)
def test_not_called_too_early(kind: str, text: str, found: str) -> None:
    """A thread that is given a number to call says so, bare or in a group; other errors are others' to explain."""
    bare = Problem(kind, text)
    for problem in (bare, Problem("ExceptionGroup", "", parts=(bare,))):
        assert code(not_called_too_early, run_of(call("lookup"), kind="raised", problem=problem), "lookup") == found


def test_wanted_is_drawn() -> None:
    """Arguments are told where they tell requests apart."""
    wanted = [*WANTED, Wanted("close", ("feed",), 3, 4, "cancelled"), Wanted("at_once")]

    assert [(span.task, span.start, span.end, span.end_as) for span in spans_of(wanted)] == [
        ("fetch(a)", 0, 2, "done"),
        ("fetch(b)", 0, 3, "done"),
        ("close", 3, 4, "cancelled"),
    ]


@pytest.mark.parametrize(("ask", "found"), [(7, "M42"), (0, "E04")])
def test_errors_unread(ask: int, found: str) -> None:
    """An error of the world's in a task that nobody looks at again is unread; one of the file's own says what it is."""
    run = run_of(WorldCall(7, "fetch", ("a",), {}, NOWHERE, False, 0, None, 2, "failed"))
    assert code(errors_read, run) == ""

    run.notes = [Note("unread_error", "no 7", 4, Problem("PageError", "no 7", (4,), ask=ask))]

    assert code(errors_read, run) == found


def test_a_cancel_unread() -> None:
    """That a gather was cancelled, and not awaited, is no error that somebody had to read."""
    run = run_of(WorldCall(7, "fetch", ("a",), {}, NOWHERE, False, 0, None, 2, "cancelled", 2))
    run.notes = [Note("unread_error", "", None, Problem("CancelledError", ""))]

    assert code(errors_read, run) == ""
