"""A run that is played: the picture of what was seen, as far as it has come at a moment.

Every frame has the same number of lines and the same scale as the picture of the whole run, so that each can be drawn
over the one before.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from grader.render.picture import blocks_of, laid_out, legend, marks
from grader.render.plain import WIDTH, cut, harmless, paint
from grader.report import Report, Span
from grader.texts import PLAYING, SEEN, phrase

SECONDS = {"ms": 0.001, "s": 1.0, "min": 60.0, "h": 3600.0}
"""Virtual seconds in a unit of exercises."""


def length(report: Report) -> float:
    """How long a run is played, in the exercise's unit: to its end, or to that of the last thing drawn."""
    return blocks_of(report.timeline, (), report.elapsed)[0].last if report.timeline else 0.0


def frame(report: Report, now: float, *, width: int = WIDTH, color: bool = False) -> list[str]:
    """The lines of the picture at a moment, in the exercise's unit; none is longer than the terminal is wide."""
    blocks = blocks_of(report.timeline, report.wanted, report.elapsed)
    layout = laid_out(blocks, report.unit, width)
    whole = blocks[0]
    moment = phrase(PLAYING, now=f"{now:.1f}", unit=report.unit)
    lines = [
        f"{report.exercise}  {moment}",
        "",
        layout.axis(),
        layout.head(phrase(SEEN), round(min(now, whole.total), 1)),
    ]
    for name, spans in whole.shown:
        begun = so_far(spans, now)
        lines.append(layout.row(name, marks(begun, layout.scale)) if begun else "")
    lines += legend(report.timeline, width)
    head, *below = [cut(harmless(line.rstrip()), width) for line in lines]
    return [head.replace(report.exercise, paint(report.exercise, "strong", color), 1), *below]


def so_far(spans: Sequence[Span], now: float) -> list[Span]:
    """What has begun by then; what has not ended yet has no ending."""
    begun = (span for span in spans if span.start < now or span.end <= now)
    return [span if span.end <= now else replace(span, end=now, end_as="done", label=None) for span in begun]
