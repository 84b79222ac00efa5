"""What several screens say in the same words: how many points, whether it is late, the one thing to mend."""

from __future__ import annotations

import textwrap

from grader import texts
from grader.render.plain import INDENT, TEXT_WIDTH, columns, cut, hang, number, paint, quoted, visible
from grader.report import Finding, Report
from grader.texts import counted, listed, phrase

TOLERANCE = 0.001
MOST_SOURCE_LINES = 3
MARKS = {"passed": ("ok", "good"), "failed": ("no", "bad"), "not_judged": ("--", "quiet")}


def points(report: Report) -> str:
    """`2 of 5 points`."""
    return counted(texts.POINTS_ONE, texts.POINTS, report.max_points, points=report.points)


def is_late(report: Report) -> bool:
    """Whether the time is what is wrong."""
    return report.elapsed is not None and report.budget is not None and report.elapsed > report.budget + TOLERANCE


def not_yet(report: Report) -> str:
    """The times belong in the headline only if it is the time that is wrong."""
    if report.elapsed is None or report.budget is None or not is_late(report):
        return phrase(texts.NOT_YET)
    budget = number(report.budget)
    said = texts.NOT_YET_TIME_IS if budget == "1.0" else texts.NOT_YET_TIME
    elapsed = number(report.elapsed)
    return phrase(said, elapsed=elapsed, unit=report.unit, budget=budget)


def titled(report: Report, text: str, style: str, color: bool) -> str:
    """The first line of a report."""
    return f"{paint(report.exercise, 'strong', color)}  {paint(text, style, color)}"


def finding_lines(finding: Finding, file: str, style: str, color: bool, *, short: bool = False) -> list[str]:
    """The code and what is wrong, where, and how to mend it. If `short`, the place and its line stand in one row."""
    code = visible(finding.code)
    lines = hang(code.ljust(len(INDENT)), finding.message) if len(code) < len(INDENT) else [code]
    if len(code) >= len(INDENT):
        lines += hang(INDENT, finding.message)
    lines[0] = lines[0].replace(code, paint(code, style, color), 1)
    if finding.when:
        lines += hang(INDENT, finding.when)
    where = [cut(INDENT + place(finding, file), TEXT_WIDTH)] if finding.line is not None else []
    source = quoted(textwrap.dedent(finding.source or ""), MOST_SOURCE_LINES, INDENT)
    if short and where and source and columns(where[0] + source[0].lstrip()) + 2 <= TEXT_WIDTH:
        where, source = [f"{where[0]}  {source[0].lstrip()}"], source[1:]
    return [*lines, *where, *source, *(hang("  -> ", finding.fix) if finding.fix else [])]


def place(finding: Finding, file: str) -> str:
    """`breakfast.py:22, also 23 and 24`: most terminals open it on a click."""
    also = listed(finding.also)
    return f"{visible(file)}:{finding.line}" + (phrase(texts.ALSO, lines=also) if also else "")
