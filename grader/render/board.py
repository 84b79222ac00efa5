"""The board: every exercise on a line, what is done, and what is next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from grader import texts
from grader.render.lines import MARKS, points
from grader.render.plain import WIDTH, columns, cut, harmless, pad, paint, visible
from grader.render.terminal import next_up
from grader.report import Report
from grader.texts import counted, phrase

NONE: Mapping[str, str] = {}
MOST_IDLE_ROWS = 3
"""So many that were not begun have a row each."""


def render_board(
    reports: Sequence[Report], *, fresh: Mapping[str, str] = NONE, watched: bool = False, color: bool = False
) -> str:
    """The reports as a board; `fresh` are the exercises not begun, each with the path of its README. A board that is
    `watched` says what to press instead of what to type.

    Exercises in a row that were not begun share a line, but for the one to do next: thirty rows that say the same
    would push everything else off a small screen.
    """
    lines = [paint(board_head(reports), "strong", color), ""]
    widths, following = _widths(reports), next_up(reports)
    for idle, group in groupby(reports, lambda report: _idle(report, fresh) and report is not following):
        rows = list(group)
        if idle and len(rows) > MOST_IDLE_ROWS:
            lines += _not_begun(rows, color)
        else:
            lines += [_row(report, widths, report.exercise in fresh, color) for report in rows]
    last = phrase(texts.BOARD_PRESS) if watched and following else _next(reports, fresh, color)
    return harmless("\n".join([*lines, "", last]) + "\n")


def _idle(report: Report, fresh: Mapping[str, str]) -> bool:
    """Whether there is nothing to say of it: not begun, and so failed."""
    return report.exercise in fresh and report.verdict == "failed"


def _not_begun(rows: Sequence[Report], color: bool) -> list[str]:
    """Several exercises that were not begun, in one line."""
    most = sum(report.max_points for report in rows)
    told = phrase(texts.BOARD_NOT_BEGUN, first=rows[0].exercise, last=rows[-1].exercise, count=len(rows), most=most)
    return [f"      {paint(told, 'quiet', color)}"]


def board_head(reports: Sequence[Report]) -> str:
    """How many are done, and the points, in one line."""
    done = sum(report.verdict == "passed" for report in reports)
    blank = sum(report.verdict == "not_judged" for report in reports)
    total = counted(
        texts.POINTS_ONE,
        texts.POINTS,
        sum(report.max_points for report in reports),
        points=sum(report.points for report in reports if report.verdict != "not_judged"),
    )
    head = phrase(texts.BOARD, done=done, count=len(reports), points=total)
    return head + (phrase(texts.BOARD_NOT_JUDGED, count=blank) if blank else "")


def _widths(reports: Sequence[Report]) -> list[int]:
    """How wide the exercise, its name and its points stand."""
    cells = [(report.exercise, report.name, points(report)) for report in reports]
    return [max(columns(text) for text in column) for column in zip(*cells, strict=True)]


def _row(report: Report, widths: list[int], fresh: bool, color: bool) -> str:
    mark, style = MARKS[report.verdict]
    if fresh and report.verdict == "failed":
        mark, style = "  ", "quiet"
    got = "" if report.verdict == "not_judged" else points(report)
    texts_and_widths = zip((report.exercise, report.name, got), widths, strict=True)
    cells = [pad(text, width) for text, width in texts_and_widths]
    line = cut("  ".join([*cells, board_note(report, fresh)]), WIDTH - 6).rstrip()
    return f"  {paint(mark, style, color)}  {line}"


def board_note(report: Report, fresh: bool) -> str:
    """What stands at the end of a row: what to mend, or a remark."""
    if report.verdict == "not_judged":
        return phrase(texts.BOARD_BLANK)
    if fresh and report.verdict == "failed":
        return phrase(texts.BOARD_FRESH)
    remark = phrase(texts.BOARD_REMARK) if report.verdict == "passed" else ""
    return "".join(f"{remark}{visible(one.code)} {visible(one.name)}" for one in report.findings[:1])


def _next(reports: Sequence[Report], fresh: Mapping[str, str], color: bool) -> str:
    report = next_up(reports)
    if report is None:
        return phrase(texts.BOARD_ALL)
    command = paint(f"grade {report.exercise}", "strong", color)
    if report.verdict == "not_judged":
        return phrase(texts.BOARD_AGAIN, command=command)
    if report.exercise in fresh:
        return phrase(texts.BOARD_READ, readme=fresh[report.exercise], command=command)
    return phrase(texts.NEXT, command=command)
