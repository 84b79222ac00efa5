"""A report for a person at a terminal: what holds, what to mend first, where, and how time went."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass

from grader import texts
from grader.render.picture import picture
from grader.render.plain import (
    INDENT,
    TEXT_WIDTH,
    cut,
    hang,
    harmless,
    number,
    paint,
    quoted,
    visible,
    visible_lines,
)
from grader.report import CheckResult, Finding, Output, Report
from grader.texts import counted, listed, phrase

TOLERANCE = 0.001
RULE = "-" * TEXT_WIDTH
MOST_OUTPUT_LINES = 12
MOST_SOURCE_LINES = 3
MOST_TIMES = 6
ABOUT_LIMITS = ("M24", "M25")
"""Mistakes of which the picture says how many calls were under way at once."""
MARKS = {"passed": ("ok", "good"), "failed": ("no", "bad"), "not_judged": ("--", "quiet")}

Block = list[str]


@dataclass(frozen=True)
class Lesson:
    """What is said after a pass: what was `learned`, with what question to `look` at one's own file, the path of a
    `solution` where there is one on this computer, and the command to type next."""

    learned: str = ""
    look: str = ""
    solution: str = ""
    next_command: str = ""


NO_LESSON = Lesson()


def render_report(report: Report, *, lesson: Lesson = NO_LESSON, keys: bool = False, color: bool = False) -> str:
    """One report; with `keys`, a key is to be pressed where else a command is to be typed."""
    if report.verdict == "passed":
        blocks = _passed(report, lesson, color)
    elif report.verdict == "failed":
        blocks = _failed(report, keys, color)
    else:
        blocks = _not_judged(report, color)
    return harmless("\n\n".join("\n".join(block) for block in blocks if block) + "\n")


def render_reports(
    reports: Sequence[Report], lessons: Sequence[Lesson], next_command: str, *, color: bool = False
) -> str:
    """Several reports one below the other, then how many passed and what to type next."""
    shown = [render_report(report, lesson=lesson, color=color) for report, lesson in zip(reports, lessons, strict=True)]
    passed = sum(report.verdict == "passed" for report in reports)
    end = phrase(texts.OF_THEM_PASSED, passed=passed, count=len(reports))
    report = next_up(reports)
    command = f"grade {report.exercise}" if report else next_command
    return f"{RULE}\n".join([*shown, f"{end} {_say_next(command, color)}\n"])


def next_up(reports: Sequence[Report]) -> Report | None:
    """What to do next: the first exercise that failed, else the first that was not judged."""
    failed = (report for report in reports if report.verdict == "failed")
    unknown = (report for report in reports if report.verdict == "not_judged")
    return next(failed, None) or next(unknown, None)


def points(report: Report) -> str:
    """`2 of 5 points`."""
    return counted(texts.POINTS_ONE, texts.POINTS, report.max_points, points=report.points)


def headline(report: Report) -> str:
    """What became of a run, in a line."""
    told = {"passed": _done, "failed": _not_yet}.get(report.verdict)
    return told(report) if told else texts.NOT_JUDGED


def _say_next(command: str, color: bool) -> str:
    return phrase(texts.NEXT, command=paint(command, "strong", color))


# A run that is not yet right.


def _failed(report: Report, keys: bool, color: bool) -> list[Block]:
    """What to mend comes last: the top of a long report has left a small screen by then."""
    command = paint(f"grade {report.exercise} --hint", "strong", color)
    hint = phrase(texts.PRESS_FOR_A_HINT) if keys else phrase(texts.FOR_A_HINT, command=command)
    return [
        [_headline(report, _not_yet(report), "odd", color)],
        _output(report.output, color),
        _checks(report, color),
        *(_finding(finding, report.file, "bad", color) for finding in report.findings[:1]),
        _times(report),
        [f"{points(report)}. {hint}"],
    ]


def _times(report: Report) -> Block:
    """The picture of a run that is not yet right, and the times that were drawn for it."""
    code = report.findings[0].code if report.findings else ""
    limited = code in ABOUT_LIMITS
    lines = picture(report.timeline, report.wanted, report.unit, report.elapsed, late=is_late(report), at_once=limited)
    return lines + _schedule(report)


def _headline(report: Report, text: str, style: str, color: bool) -> str:
    return f"{paint(report.exercise, 'strong', color)}  {paint(text, style, color)}"


def _not_yet(report: Report) -> str:
    """The times belong in the headline only if it is the time that is wrong."""
    if report.elapsed is None or report.budget is None or not is_late(report):
        return phrase(texts.NOT_YET)
    budget = number(report.budget)
    said = texts.NOT_YET_TIME_IS if budget == "1.0" else texts.NOT_YET_TIME
    elapsed = number(report.elapsed)
    return phrase(said, elapsed=elapsed, unit=report.unit, budget=budget)


def is_late(report: Report) -> bool:
    """Whether the time is what is wrong."""
    return report.elapsed is not None and report.budget is not None and report.elapsed > report.budget + TOLERANCE


def _finding(finding: Finding, file: str, style: str, color: bool) -> Block:
    """The code and what is wrong, where, and how to mend it."""
    code = visible(finding.code)
    lines = hang(code.ljust(len(INDENT)), finding.message) if len(code) < len(INDENT) else [code]
    if len(code) >= len(INDENT):
        lines += hang(INDENT, finding.message)
    lines[0] = lines[0].replace(code, paint(code, style, color), 1)
    if finding.when:
        lines += hang(INDENT, finding.when)
    if finding.line is not None:
        lines.append(cut(INDENT + place(finding, file), TEXT_WIDTH))
    lines += quoted(textwrap.dedent(finding.source or ""), MOST_SOURCE_LINES, INDENT)
    return lines + (hang("  -> ", finding.fix) if finding.fix else [])


def place(finding: Finding, file: str) -> str:
    """`breakfast.py:22, also 23 and 24`: most terminals open it on a click."""
    also = listed(finding.also)
    return f"{visible(file)}:{finding.line}" + (phrase(texts.ALSO, lines=also) if also else "")


def _schedule(report: Report) -> Block:
    """The drawn times of the run in the picture, so that nobody looks for them in the file."""
    times = [f"{visible(name)} {number(time)}" for name, time in report.schedule.items()]
    shown = ", ".join(times[:MOST_TIMES])
    if len(times) > MOST_TIMES:
        shown = phrase(texts.SCHEDULE_MORE, times=shown, count=len(times) - MOST_TIMES)
    return hang("  ", phrase(texts.SCHEDULE, times=shown), "  ") if times else []


def _checks(report: Report, color: bool) -> Block:
    """The checks as sentences; a failed one with its message, unless the finding has said it already."""
    said = report.findings[0].message if report.findings else ""
    return [line for check in report.checks for line in _check(check, said, color)]


def _check(check: CheckResult, said: str, color: bool) -> Block:
    mark, style = MARKS[check.outcome]
    lines = hang("      ", check.sentence, "      ")
    lines[0] = f"  {paint(mark, style, color)}  {lines[0].lstrip()}"
    if check.outcome == "failed" and check.message and check.message != said:
        lines += hang("      ", check.message, "      ")
    return lines


def _output(output: Output, color: bool) -> Block:
    """The first lines the student's file printed, each behind the bar."""
    shown = quoted(output.text, MOST_OUTPUT_LINES)
    left_out = len(visible_lines(output.text)) - len(shown)
    lines = [paint(phrase(texts.OUTPUT), "strong", color), *shown] if shown else []
    if shown and output.cut:
        lines.append("  " + phrase(texts.OUTPUT_CUT))
    elif left_out:
        lines.append("  " + counted(texts.OUTPUT_MORE_ONE, texts.OUTPUT_MORE, left_out))
    return lines


# A run that is right, and one that says nothing.


def _passed(report: Report, lesson: Lesson, color: bool) -> list[Block]:
    remark = report.findings[0] if report.findings else None
    said = [phrase(texts.REMARK), *_finding(remark, report.file, "odd", color)] if remark else []
    wanted = report.wanted if remark else []
    return [
        [_headline(report, _done(report), "good", color)],
        said,
        picture(report.timeline, wanted, report.unit, report.elapsed, late=is_late(report)),
        [*_titled(texts.LEARNED, lesson.learned), *_titled(texts.LOOK, lesson.look)],
        [phrase(texts.SOLUTION), "  " + visible(lesson.solution)] if lesson.solution else [],
        [_say_next(lesson.next_command, color)] if lesson.next_command else [],
    ]


def _titled(title: str, said: str) -> Block:
    title = phrase(title)
    return hang(title, said, " " * len(title)) if said else []


def _done(report: Report) -> str:
    if report.elapsed is None:
        return phrase(texts.PASSED, points=points(report))
    return phrase(texts.PASSED_TIME, elapsed=number(report.elapsed), unit=report.unit, points=points(report))


def _not_judged(report: Report, color: bool) -> list[Block]:
    """The fault is the grader's or the computer's, and is said to be: then what is known of it."""
    reason = why_not_judged(report)
    again = phrase(texts.NOT_JUDGED_NEXT, command=f"`grade {report.exercise}`")
    return [
        [_headline(report, phrase(texts.NOT_JUDGED), "odd", color)],
        hang(INDENT, phrase(texts.NOT_JUDGED_WHY)),
        [cut(line, TEXT_WIDTH) for line in hang(INDENT, reason)] if reason else [],
        hang(INDENT, again),
    ]


def why_not_judged(report: Report) -> str:
    """What is known of why a run says nothing."""
    reasons = [finding.message for finding in report.findings]
    reasons += [check.message for check in report.checks if check.outcome == "not_judged" and check.message]
    return next(iter(reasons), "")
