"""The picture of a run for pages: bars placed in percent of one scale, which seen and wanted share."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from grader import texts
from grader.render.lines import TOLERANCE, is_late
from grader.render.picture import ENDS, Block, block
from grader.render.plain import cut, number, visible
from grader.report import Report, Span
from grader.texts import phrase

MOST_ROWS = 24
"""Rows that are drawn with their names; more of them are drawn thin."""
MOST_THIN_ROWS = 120
MOST_LISTED = 1000
MOST_TICKS = 10
NARROWEST = 0.2
LONGEST = 120
"""Columns of a name or a line that are told."""
STEPS = [digit * 10.0**power for power in range(-3, 10) for digit in (1, 2, 5)]


@dataclass(frozen=True)
class Bar:
    """A span on the page: where it is drawn (in percent), and what is said of it, in the order of the lines."""

    span: Span
    x: float
    width: float
    place: str
    source: str
    unit: str

    @property
    def right(self) -> float:
        """Where it ends."""
        return round(self.x + self.width, 3)

    @property
    def mark(self) -> str:
        """How it ended, as the sign at its end: none if it was done."""
        return ENDS.get(self.span.ending, "")

    @property
    def task(self) -> str:
        """Who it is of."""
        return cut(visible(self.span.task), LONGEST)

    @property
    def start(self) -> str:
        """When it began."""
        return number(self.span.start)

    @property
    def end(self) -> str:
        """When it ended."""
        return number(self.span.end)

    @property
    def reason(self) -> str:
        """Why the task stood there, and how that ended if not well."""
        end = texts.LEGEND.get(self.span.ending, "")
        if self.span.is_instant:
            return phrase(end)
        return phrase(texts.LEGEND[self.span.kind]) + (f", {phrase(end)}" if end else "")

    @property
    def time(self) -> str:
        """From when to when, and how long."""
        length = number(max(0.0, self.span.end - self.span.start))
        return phrase(texts.PAGE_SPAN, start=self.start, end=self.end, unit=self.unit, length=length)

    @property
    def lines(self) -> list[str]:
        """All that is said of it: task, reason, time, and where in the file if that is known."""
        said = [f"{self.span.task} {self.span.note}".rstrip(), self.reason, self.time, self.place, self.source]
        return [cut(visible(line), LONGEST) for line in said if line]


@dataclass(frozen=True)
class Half:
    """What was seen, or what was wanted: rows of bars by name, of which `more` are not drawn."""

    key: str
    total: str
    length: float
    rows: list[tuple[str, list[Bar]]]
    more: int
    is_dense: bool


@dataclass(frozen=True)
class Chart:
    """Both halves on one scale: `ticks` as (percent, label), `goal` where the `budget`, which is enough, ends."""

    unit: str
    last: float
    ticks: list[tuple[float, str]]
    halves: list[Half]
    goal: float | None
    budget: str
    late: str
    """How much longer than needed it took, if it did."""
    marks: list[str]
    """The kinds and ends that occur, for the legend."""
    unlisted: int
    """How many spans the table has no room for."""

    @property
    def listed(self) -> list[tuple[str, Bar]]:
        """The bars as a table, each with its half."""
        bars = [(half.key, bar) for half in self.halves for _, row in half.rows for bar in row]
        return bars[:MOST_LISTED]


def chart(report: Report, source: str = "") -> Chart | None:
    """The picture of a report, None if there is nothing to draw; `source` is the text of the graded file.

    What was wanted is left out where it was done, without a remark.
    """
    if not report.timeline and not report.wanted:
        return None
    blocks = [block("seen", report.timeline, report.elapsed)]
    if report.wanted and (report.verdict != "passed" or report.findings):
        blocks.append(block("wanted", report.wanted))
    return _drawn(report, blocks, source.split("\n"))


def _drawn(report: Report, blocks: Sequence[Block], source: Sequence[str]) -> Chart:
    scale = _Scale(max(one.last for one in blocks) or 1.0, report, source)
    budget = report.budget
    spans = [span for one in blocks for _, row in one.rows for span in row]
    occurring = {span.kind for span in spans if not span.is_instant} | {span.ending for span in spans}
    halves = [_half(one, scale) for one in blocks]
    drawn = sum(len(row) for half in halves for _, row in half.rows)
    return Chart(
        report.unit,
        scale.last,
        scale.ticks(),
        halves,
        scale.percent(budget) if budget is not None and 0 < budget <= scale.last else None,
        number(budget or 0.0),
        number((report.elapsed or 0.0) - (budget or 0.0)) if is_late(report) else "",
        [mark for mark in texts.LEGEND if mark in occurring],
        len(spans) - min(drawn, MOST_LISTED),
    )


@dataclass(frozen=True)
class _Scale:
    last: float
    report: Report
    source: Sequence[str]

    def percent(self, time: float) -> float:
        return round(100 * time / self.last, 3)

    def ticks(self) -> list[tuple[float, str]]:
        step = next(step for step in STEPS if self.last / step <= MOST_TICKS)
        times = [step * count for count in range(math.floor(self.last / step + TOLERANCE) + 1)]
        return [(min(100.0, self.percent(time)), f"{time:g}") for time in times]

    def bar(self, span: Span) -> Bar:
        x = self.percent(span.start)
        width = max(NARROWEST, round(self.percent(span.end) - x, 3))
        place = f"{self.report.file}:{span.line}" if span.line is not None else ""
        source = cut(visible(self._line(span.line)), LONGEST)
        return Bar(span, x, width, place, source, self.report.unit)

    def _line(self, line: int | None) -> str:
        return self.source[line - 1].strip() if line is not None and 0 < line <= len(self.source) else ""


def _half(one: Block, scale: _Scale) -> Half:
    """The longer it is, the thinner its rows; of very many the first are drawn."""
    rows = one.rows[:MOST_THIN_ROWS]
    return Half(
        one.title,
        number(one.total),
        scale.percent(one.total),
        [(cut(name, LONGEST), [scale.bar(span) for span in spans]) for name, spans in rows],
        len(one.rows) - len(rows),
        len(one.rows) > MOST_ROWS,
    )
