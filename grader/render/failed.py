"""A run that is not yet right: all that is known of it, or what matters most, where a window is too small for all.

What to mend comes last but for the picture: the top of a long report has left a small screen by then.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import accumulate

from grader import texts
from grader.render.lines import MARKS, finding_lines, is_late, not_yet, points, titled
from grader.render.picture import picture
from grader.render.plain import hang, number, paint, quoted, visible, visible_lines
from grader.report import CheckResult, Finding, Output, Report
from grader.texts import counted, phrase

MOST_TIMES = 6
BATCHES = "M25"
"""The mistake of which the picture says how many calls were under way at once, whatever they were."""

Block = list[str]
"""Lines that belong together; between two blocks is a blank one."""


@dataclass(frozen=True)
class Extent:
    """How much is told: as it stands here, all that is known."""

    holding: bool = True
    """Each check that holds, in its words; else they are counted."""
    messages: bool = True
    """What was seen instead, with each check that does not hold."""
    failing: bool = True
    """Each check that does not hold, in its words."""
    airy: bool = True
    """Every part in lines of its own, with a blank one between."""
    output: int = 12
    """Lines of what the file printed."""
    times: int = 10
    """Lines for the times that were drawn."""
    rows: int | None = None
    """Rows of each half of the picture, those that matter most; None for as many as pictures have."""


STEPS: tuple[Mapping[str, bool | int], ...] = (
    {"holding": False},
    {"output": 3},
    {"messages": False},
    {"times": 1},
    {"rows": 6},
    {"failing": False},
    {"airy": False},
    {"times": 0},
    {"rows": 5},
    {"rows": 4},
    {"rows": 3},
    {"output": 0},
    {"rows": 2},
    {"rows": 1},
)
"""What is given up for a small window, one after another. Never what is wrong, its line, and what to type."""
EXTENTS: tuple[Extent, ...] = tuple(
    accumulate(STEPS, lambda extent, step: replace(extent, **step), initial=Extent())  # type: ignore[arg-type]
)
WHOLE = EXTENTS[0]


def failed(report: Report, keys: bool, color: bool, rows: int | None) -> list[Block]:
    """The blocks of a report, in so many `rows` where it can be; None for all that is known."""

    def fits(extent: Extent) -> bool:
        return rows is None or _height(_blocks(report, keys, color, extent)) <= rows

    given_up = 0 if fits(WHOLE) else bisect_left(EXTENTS, True, key=fits)
    return _blocks(report, keys, color, EXTENTS[min(given_up, len(STEPS))])


def _height(blocks: list[Block]) -> int:
    shown = [len(block) for block in blocks if block]
    return sum(shown) + len(shown) - 1


def _blocks(report: Report, keys: bool, color: bool, extent: Extent) -> list[Block]:
    head = [titled(report, not_yet(report), "odd", color)]
    output = _output(report.output, color, extent)
    checks = _checks(report, color, extent)
    said = [finding_lines(one, report.file, "bad", color, short=not extent.airy) for one in report.findings[:1]]
    end = _end(report, keys, color, cut=extent != WHOLE)
    if extent.airy:
        return [head, output, checks, *said, _times(report, extent), end]
    return [[*head, *output, *checks], *said, [*_times(report, extent), *end]]


def _end(report: Report, keys: bool, color: bool, cut: bool) -> Block:
    """The points, and what to type next; to see all of what was cut, too."""
    command = paint(f"grade {report.exercise} --hint", "strong", color)
    hint = phrase(texts.PRESS_FOR_A_HINT) if keys else phrase(texts.FOR_A_HINT, command=command)
    end = f"{points(report)}. {hint}"
    if not cut:
        return [end]
    return hang("", f"{end} {phrase(texts.CUT_WATCHED)}", "") if keys else [end, *hang("", phrase(texts.CUT), "")]


def _times(report: Report, extent: Extent) -> Block:
    """The picture of a run that is not yet right, and the times that were drawn for it."""
    finding = next(iter(report.findings), None)
    lines = picture(
        report.timeline,
        report.wanted,
        report.unit,
        report.elapsed,
        late=is_late(report),
        counted=_limited(finding),
        most=extent.rows,
        said=f"{finding.message} {finding.when}" if finding else "",
    )
    return lines + _schedule(report, extent.times)


def _limited(finding: Finding | None) -> str | None:
    """The function whose calls are counted in the picture; an empty name for all, None for none."""
    if finding is None:
        return None
    return finding.counts or ("" if finding.code == BATCHES else None)


def _schedule(report: Report, most: int) -> Block:
    """The drawn times of the run in the picture, in `most` lines, so that nobody looks for them in the file."""
    times = [f"{visible(name)} {number(time)}" for name, time in report.schedule.items()]
    for count in range(min(len(times), MOST_TIMES), 0, -1):
        shown = ", ".join(times[:count])
        if len(times) > count:
            shown = phrase(texts.SCHEDULE_MORE, times=shown, count=len(times) - count)
        lines = hang("  ", phrase(texts.SCHEDULE, times=shown), "  ")
        if len(lines) <= most:
            return lines
    return []


def _checks(report: Report, color: bool, extent: Extent) -> Block:
    """The checks as sentences; a failed one with its message, unless the finding has said it already."""
    said = report.findings[0].message if report.findings else ""
    shown = [check for check in report.checks if (extent.holding if check.outcome == "passed" else extent.failing)]
    lines = [line for check in shown for line in _check(check, said, extent.messages, color)]
    return lines if extent.holding else [_counted(report, color), *lines]


def _counted(report: Report, color: bool) -> str:
    """How many checks hold, where they are not told one by one."""
    holding = sum(check.outcome == "passed" for check in report.checks)
    mark, style = MARKS["passed" if holding else "failed"]
    text = phrase(texts.CHECKS_HOLD, holding=holding, count=len(report.checks))
    return f"  {paint(mark, style, color)}  {text}"


def _check(check: CheckResult, said: str, messages: bool, color: bool) -> Block:
    mark, style = MARKS[check.outcome]
    lines = hang("      ", check.sentence, "      ")
    lines[0] = f"  {paint(mark, style, color)}  {lines[0].lstrip()}"
    if check.outcome == "failed" and messages and check.message not in ("", said):
        lines += hang("      ", check.message, "      ")
    return lines


def _output(output: Output, color: bool, extent: Extent) -> Block:
    """The first lines the student's file printed, each behind the bar."""
    shown = quoted(output.text, extent.output)
    left_out = len(visible_lines(output.text)) - len(shown)
    lines = [paint(phrase(texts.OUTPUT), "strong", color), *shown] if shown else []
    if shown and output.cut:
        lines.append("  " + phrase(texts.OUTPUT_CUT))
    elif shown and left_out:
        lines.append("  " + counted(texts.OUTPUT_MORE_ONE, texts.OUTPUT_MORE, left_out))
    return lines
