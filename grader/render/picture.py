"""The picture of a run: a row of marks for each task, on one scale for what was seen and what was wanted.

  min           0    1    2    3    4    5    6    7    8    9   10
seen            |----|----|----|----|----|----|----|----|----|----|  10.0 min
  make_coffee   #####.........................
  fry_eggs                                    #####...............
wanted          |----|----|----|----|----|----|  6.0 min
  make_coffee   #####.........................
  fry_eggs           #####...............
  # hands on   . waiting
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from grader.render.lanes import Row, foremost
from grader.render.plain import WIDTH, columns, cut, number, pad, visible
from grader.report import Span
from grader.texts import AT_ONCE, LEGEND, LESS, NOTHING_SEEN, ONE_AT_ONCE, ROWS_MORE, SEEN, WANTED, phrase

MARKS = {"work": "#", "wait": ".", "world": "="}
ENDS = {"cancelled": "x", "failed": "!", "left": ">", "instant": "*"}
COLUMNS = 5
MOST_ROWS = 8
LONGEST_NAME = 16
NARROWEST = 2
INSTANT = 1e-6
STEPS: list[int] = [digit * 10**power for power in range(10) for digit in (1, 2, 5)]


@dataclass(frozen=True)
class Block:
    """One half of the picture: its title, its rows of spans, the time at which it ends, and a note behind that; the
    rows that are `kept` where it is made smaller than pictures are."""

    title: str
    rows: list[Row]
    total: float
    note: str = ""
    kept: list[Row] | None = None

    @property
    def shown(self) -> list[Row]:
        """The rows that are drawn; `and 1 more` would save nothing."""
        if self.kept is not None:
            return self.kept
        return self.rows if len(self.rows) <= MOST_ROWS + 1 else self.rows[:MOST_ROWS]

    @property
    def last(self) -> float:
        """The latest time at which anything is drawn."""
        return max([self.total, *(span.end for _, spans in self.rows for span in spans)])


@dataclass(frozen=True)
class Scale:
    """`columns` columns stand for `units` units; one of the two is 1."""

    columns: int
    units: int

    def column(self, time: float) -> int:
        """The column nearest to a time."""
        return int(time * self.columns / self.units + 0.5)

    def tick(self, last: float) -> int:
        """How many units lie between two ticks, so that their numbers stand clear of each other."""
        room = len(str(math.ceil(last))) + 2
        return next(step for step in STEPS if self.column(step) >= room and step % self.units == 0)


@dataclass(frozen=True)
class Layout:
    """What all rows of a picture have in common: the room for names at the `left`, the scale, and how far it goes."""

    unit: str
    left: int
    scale: Scale
    last: float
    width: int

    def axis(self) -> str:
        """The unit, and the numbers of the scale."""
        return pad(f"  {self.unit}", self.left) + axis(self.last, self.scale)

    def head(self, title: str, total: float, note: str = "") -> str:
        """What begins a block: its title, a ruler as long as its total, and the note if there is room for it."""
        line = f"{pad(title, self.left)}{ruler(total, self.scale, self.last)}  {number(total)} {self.unit}"
        return line + note if columns(line + note) <= self.width else line

    def row(self, name: str, marks: str) -> str:
        """A row of marks, with its name."""
        return f"  {pad(cut(name, LONGEST_NAME), self.left - 2)}{marks}"


def picture(
    seen: Sequence[Span],
    wanted: Sequence[Span],
    unit: str,
    elapsed: float | None = None,
    width: int = WIDTH,
    *,
    late: bool = False,
    counted: str | None = None,
    most: int | None = None,
    said: str = "",
) -> list[str]:
    """The lines of the picture: none if there is nothing to draw, one block if there is no `wanted`.

    `late` says behind the time that is wanted how much less it is: for runs of which the time is what is wrong.
    `counted` adds to each block how many calls of that function (of all, if it has no name) are under way in each
    column: for limits, which are about that.
    `most` rows of each block are drawn at most, first those that are named in what is `said` of the run; how many are
    not is told in the legend.
    """
    if not seen and not wanted:
        return []
    blocks = blocks_of(seen, wanted, elapsed)
    if late and wanted:
        blocks[1] = _less(blocks[0].total, blocks[1], unit)
    left_out = 0
    if most is not None:
        kept, left_out = foremost([one.rows for one in blocks], most, said)
        blocks = [replace(one, kept=rows) for one, rows in zip(blocks, kept, strict=True)]
    layout = laid_out(blocks, unit, width)
    lines = [layout.axis()]
    for one in blocks:
        lines += drawn(one, layout, counted)
    spans = [span for one in blocks for _, row in one.kept or one.rows for span in row]
    return [line.rstrip() for line in [*lines, *legend(spans, width, left_out)]]


def _less(took: float, wanted: Block, unit: str) -> Block:
    """The block that is wanted, and how much less its time is than the one it took."""
    less = took - wanted.total
    return replace(wanted, note=phrase(LESS, less=number(less), unit=unit)) if less > 0 else wanted


def blocks_of(seen: Sequence[Span], wanted: Sequence[Span], elapsed: float | None) -> list[Block]:
    """What was seen, and what was hoped for, if that is told."""
    return [block(phrase(SEEN), seen, elapsed)] + ([block(phrase(WANTED), wanted)] if wanted else [])


def laid_out(blocks: Sequence[Block], unit: str, width: int = WIDTH) -> Layout:
    """The layout in which all these blocks fit below one another."""
    names = [name for one in blocks for name, _ in one.shown]
    left = min(max(map(columns, [*names, phrase(WANTED)])), LONGEST_NAME) + 4
    last = max(one.last for one in blocks)
    suffix = max(len(f"  {number(one.total)} {unit}") for one in blocks)
    return Layout(unit, left, fitting(last, max(width - left - suffix, NARROWEST)), last, width)


def block(title: str, spans: Sequence[Span], total: float | None = None) -> Block:
    """The spans as rows: one for each task, in the order in which the tasks began; what takes no time stands below."""
    rows: list[Row] = []
    for span in sorted(spans, key=lambda one: (one.is_instant, one.start)):
        name = visible(span.lane or span.task)
        free = [row for other, row in rows if other == name and row[-1].end <= span.start + INSTANT]
        if free:
            free[0].append(span)
        else:
            rows.append((name, [span]))
    return Block(title, rows, max((span.end for span in spans), default=0.0) if total is None else total)


def fitting(last: float, room: int) -> Scale:
    """Five columns for a unit if there is room, else fewer, else several units for a column."""
    for wide in range(COLUMNS, 0, -1):
        if math.ceil(last) * wide + 1 <= room:
            return Scale(wide, 1)
    return Scale(1, next(step for step in STEPS if math.ceil(last / step) + 1 <= room))


def drawn(one: Block, layout: Layout, counted: str | None = None) -> Iterator[str]:
    """A block: its ruler, as long as its total, and its rows."""
    yield layout.head(one.title, one.total, one.note)
    for name, spans in one.shown:
        yield layout.row(name, marks(spans, layout.scale))
    if len(one.rows) > len(one.shown) and one.kept is None:
        yield "  " + phrase(ROWS_MORE, count=len(one.rows) - len(one.shown))
    if not one.rows:
        yield "  " + phrase(NOTHING_SEEN)
    elif counted is not None:
        calls = [span for _, spans in one.rows for span in spans if span.kind == "world"]
        chosen = [span for span in calls if not counted or span.task.partition("(")[0] == counted]
        title = phrase(AT_ONCE) if len(chosen) == len(calls) else phrase(ONE_AT_ONCE, function=counted)
        yield layout.row(title, counts(chosen, layout.scale))


def counts(spans: Sequence[Span], scale: Scale) -> str:
    """How many of these calls are under way in each column; a plus sign for ten and more."""
    under_way = Counter(column for span in spans for column in _columns(span, scale))
    numbers = (under_way[column] for column in range(max(under_way, default=-1) + 1))
    return "".join(" " if count == 0 else str(count) if count < 10 else "+" for count in numbers)


def axis(last: float, scale: Scale) -> str:
    """The numbers under which the ruler's ticks stand, each ending in its tick's column."""
    line = ""
    for tick in range(0, math.floor(last) + 1, scale.tick(last)):
        line += str(tick).rjust(scale.column(tick) + 1 - len(line))
    return line


def ruler(total: float, scale: Scale, last: float) -> str:
    """A line as long as the total, with a bar at each tick."""
    ticks = {scale.column(tick) for tick in range(0, math.floor(total) + 1, scale.tick(last))}
    return "".join("|" if column in ticks else "-" for column in range(scale.column(total) + 1))


def marks(spans: Sequence[Span], scale: Scale) -> str:
    """One row: a mark for each column of each span, and how it ended in its last column.

    Short spans are drawn over long ones, and ends over all, so that none of them is lost.
    """
    cells: dict[int, str] = {}
    for span in sorted(spans, key=lambda one: one.start - one.end):
        cells |= dict.fromkeys(_columns(span, scale), MARKS[span.kind])
    for span in spans:
        if span.ending in ENDS:
            cells[max([scale.column(span.start), *_columns(span, scale)])] = ENDS[span.ending]
    return "".join(cells.get(column, " ") for column in range(max(cells, default=-1) + 1))


def _columns(span: Span, scale: Scale) -> range:
    """The columns of a span: at least one, however short it is, unless it took no time at all."""
    start, end = scale.column(span.start), scale.column(span.end)
    return range(start, max(end, start + 1) if span.end > span.start else start)


def legend(spans: Sequence[Span], width: int = WIDTH, left_out: int = 0) -> list[str]:
    """What the marks mean, of those that occur, and how many rows were left out: one line, or two."""
    kinds = {span.kind for span in spans if not span.is_instant} | {span.ending for span in spans}
    known = [f"{mark} {phrase(LEGEND[kind])}" for kind, mark in (MARKS | ENDS).items() if kind in kinds]
    known += [phrase(ROWS_MORE, count=left_out)] if left_out else []
    lines = ["  " + "   ".join(known)]
    if columns(lines[0]) > width:
        half = (len(known) + 1) // 2
        lines = ["  " + "   ".join(known[:half]), "  " + "   ".join(known[half:])]
    return lines
