"""When a run fails: what is special about its schedule, seen beside the runs of the same check that passed.

Told from the timelines hoped for, which follow from the schedules alone, whatever the program made of them. A request
is the same in two runs if it is the same one in order: names are secret, and others each time.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from grader.language import N_, phrase
from grader.report import Span
from grader.run import Run

MOST = 3
"""More peculiarities of one kind than these say nothing."""
EARLIER = 0.0005

Peculiar = dict[tuple[object, ...], str]
"""What may be peculiar, and how it is told."""


def when(failing: Run, passing: Sequence[Run]) -> str:
    """One sentence; empty where nothing passed, or where nothing (or too much) is special about the run that fails.

    A run that should take longer than any that passed may fail for that alone, as where a time was guessed: then
    nothing is said of the order in which things come.
    """
    others = [_rows(run) for run in passing if run.wanted]
    if not others or not failing.wanted:
        return ""
    rows = _rows(failing)
    longest = _length(rows) > max(map(_length, others)) + EARLIER
    for kind in (_failures, _cancels) if longest else (_failures, _cancels, _overtaken, _equal, _count):
        known = {key for other in others for key in kind(other)}
        told = [sentence for key, sentence in kind(rows).items() if key not in known]
        if told:
            return told[0] if len(told) <= MOST else ""
    return ""


def _rows(run: Run) -> list[Span]:
    """The last stretch of each task that the run should have had, in the order in which they begin."""
    last: dict[str, Span] = {}
    for span in run.wanted:
        if not span.is_instant:
            last[span.lane or span.task] = span
    return list(last.values())


def _length(rows: Sequence[Span]) -> float:
    """When the last of them ends."""
    return max((span.end for span in rows), default=0.0)


def _name(span: Span) -> str:
    return f"`{span.lane or span.task}`"


def _same(number: int, span: Span) -> tuple[object, ...]:
    """By what a row is the same in two runs: its function, if that is its whole name; else its place in order."""
    return (number,) if "(" in _name(span) else (_name(span),)


def _failures(rows: Sequence[Span]) -> Peculiar:
    return {
        _same(n, span): phrase("It shows when {name} fails.", name=_name(span))
        for n, span in enumerate(rows)
        if span.end_as == "failed"
    }


def _cancels(rows: Sequence[Span]) -> Peculiar:
    return {
        _same(n, span): phrase("It shows when {name} is called off.", name=_name(span))
        for n, span in enumerate(rows)
        if span.end_as == "cancelled"
    }


def _pairs(rows: Sequence[Span]) -> Iterator[tuple[int, Span, int, Span]]:
    ended = [(n, span) for n, span in enumerate(rows) if span.end_as == "done"]
    return ((n, one, m, two) for k, (n, one) in enumerate(ended) for m, two in ended[k + 1 :])


def _overtaken(rows: Sequence[Span]) -> Peculiar:
    """A request that is over before one that stands in front of it."""
    told = N_("It shows when {one} answers before {other}.")
    if any(span.kind != "world" for span in rows):
        told = N_("It shows when {one} is ready before {other}.")
    return {
        (n, m): phrase(told, one=_name(two), other=_name(one))
        for n, one, m, two in _pairs(rows)
        if two.end < one.end - EARLIER
    }


def _equal(rows: Sequence[Span]) -> Peculiar:
    told = N_("It shows when {one} and {other} answer at the same moment.")
    if any(span.kind != "world" for span in rows):
        told = N_("It shows when {one} and {other} are ready at the same moment.")
    return {
        (n, m): phrase(told, one=_name(one), other=_name(two))
        for n, one, m, two in _pairs(rows)
        if abs(two.end - one.end) <= EARLIER
    }


def _count(rows: Sequence[Span]) -> Peculiar:
    return {(len(rows),): phrase("It shows when there is only one.")} if len(rows) == 1 else {}
