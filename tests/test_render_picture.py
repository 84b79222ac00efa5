"""The picture of a run."""

from typing import Any

import pytest

from grader.render.picture import Scale, fitting, picture
from grader.report import Span
from samples import SEQUENTIAL, TOGETHER
from snapshots import assert_snapshot


def drawn(*arguments: Any, **options: Any) -> str:
    """The picture as text; every line fits in the terminal and ends in a mark."""
    lines = picture(*arguments, **options)

    assert all(len(line) <= 80 and line == line.rstrip() for line in lines)
    return "\n".join(lines) + "\n"


def test_breakfast() -> None:
    """What was seen stands above what was wanted, on one scale; if it is late, with how much less that is."""
    assert_snapshot("picture-breakfast", drawn(SEQUENTIAL, TOGETHER, "min", 10.0, late=True))
    assert "less" not in drawn(SEQUENTIAL, TOGETHER, "min", 10.0)


def test_seen_alone() -> None:
    """Without a wish the picture is one block."""
    assert_snapshot("picture-seen-alone", drawn(TOGETHER, [], "min", 6.0))


def test_nothing() -> None:
    """Without spans there is no picture."""
    assert picture([], [], "min", 0.0) == []


def test_nothing_seen() -> None:
    """A run in which nothing began says so above what was wanted."""
    assert_snapshot("picture-nothing-seen", drawn([], TOGETHER, "min", 0.0))


def test_ends() -> None:
    """A cancelled span ends in x, a failed one in !, also if it took no time or outlived the run; one left behind in >."""
    spans = [
        Span("bus", 3, "world", 0.0, 4.0, "cancelled"),
        Span("tram", 4, "world", 0.0, 2.5, "failed"),
        Span("taxi", 5, "wait", 1.0, 1.0, "cancelled"),
        Span("ready", 6, "wait", 2.0, 2.0),
        Span("boat", 7, "world", 1.0, 3.0, "cancelled", label="left"),
    ]

    assert_snapshot("picture-ends", drawn(spans, [], "s", 3.0))


def test_quarters() -> None:
    """The shortest span is one column wide, and quarter units round to the nearest column."""
    spans = [
        Span("chop", 1, "work", 0.0, 0.05),
        Span("chop", 2, "wait", 0.05, 1.25),
        Span("stir", 3, "work", 1.25, 1.5),
        Span("stir", 4, "wait", 1.5, 2.75),
    ]

    assert_snapshot("picture-quarters", drawn(spans, [], "min", 2.75))


def test_overlap_in_one_task() -> None:
    """Spans of one name that overlap get a row each."""
    spans = [Span("dish", 1, "world", 0.0, 2.0), Span("dish", 1, "world", 1.0, 3.0)]
    spans += [Span("dish", 1, "world", 2.0, 3.0)]

    assert_snapshot("picture-overlap", drawn(spans, [], "s", 3.0))


def test_lanes() -> None:
    """A lane names the row instead of the task."""
    spans = [
        Span("t1", 1, "work", 0.0, 1.0, lane="account A"),
        Span("t2", 1, "work", 1.0, 2.0, lane="account A"),
    ]

    assert_snapshot("picture-lanes", drawn(spans, [], "s", 2.0))


def test_many_rows() -> None:
    """Of many tasks the first are drawn and the others counted."""
    spans = [Span(f"fetch {i}", 1, "world", 0.0, 1.0 + i % 3) for i in range(500)]

    assert_snapshot("picture-many-rows", drawn(spans, spans[:9], "s", 3.0))


@pytest.mark.parametrize("total", [12, 20, 45, 90, 1000, 86400])
def test_long_runs(total: int) -> None:
    """A longer run has fewer columns for a unit, then several units for a column."""
    spans = [Span("read", 1, "world", 0.0, total / 3), Span("write", 2, "work", total / 3, float(total))]

    assert_snapshot(f"picture-{total}-units", drawn(spans, spans[:1], "s", float(total), late=True))


def test_strange_names() -> None:
    """Names cannot colour the terminal or push the marks out of line."""
    spans = [
        Span("\x1b[31mred\n", 1, "work", 0.0, 1.0),
        Span("料理をする", 1, "work", 1.0, 2.0),
        Span("a_very_long_name_of_a_task", 1, "work", 2.0, 3.0),
        Span("[bold]", 1, "work", 3.0, 4.0),
        Span("", 1, "work", 4.0, 5.0),
    ]

    assert_snapshot("picture-strange-names", drawn(spans, [], "min", 5.0))


@pytest.mark.parametrize(
    ("last", "scale"),
    [(10, Scale(5, 1)), (12, Scale(4, 1)), (59, Scale(1, 1)), (60, Scale(1, 2)), (600, Scale(1, 20))],
)
def test_scale(last: float, scale: Scale) -> None:
    """Columns and units are whole numbers, and the ruler with its last bar fits."""
    assert fitting(last, 60) == scale
