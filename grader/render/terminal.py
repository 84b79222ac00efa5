"""A report for a person at a terminal: what holds, what to mend first, where, and how time went."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from grader import texts
from grader.render.failed import Block, failed
from grader.render.lines import finding_lines, is_late, not_yet, points, titled
from grader.render.picture import picture
from grader.render.plain import INDENT, TEXT_WIDTH, cut, hang, harmless, number, paint, visible
from grader.report import Report
from grader.texts import phrase

RULE = "-" * TEXT_WIDTH


@dataclass(frozen=True)
class Lesson:
    """What is said after a pass: what was `learned`, with what question to `look` at one's own file, the path of a
    `solution` where there is one on this computer, and the command to type next."""

    learned: str = ""
    look: str = ""
    solution: str = ""
    next_command: str = ""


NO_LESSON = Lesson()


def render_report(
    report: Report, *, lesson: Lesson = NO_LESSON, keys: bool = False, color: bool = False, rows: int | None = None
) -> str:
    """One report; with `keys`, a key is to be pressed where else a command is to be typed.

    What is not yet right is told in so many `rows`, where it can be.
    """
    if report.verdict == "passed":
        blocks = _passed(report, lesson, color)
    elif report.verdict == "failed":
        blocks = failed(report, keys, color, rows)
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


def headline(report: Report) -> str:
    """What became of a run, in a line."""
    told = {"passed": _done, "failed": not_yet}.get(report.verdict)
    return told(report) if told else texts.NOT_JUDGED


def _say_next(command: str, color: bool) -> str:
    return phrase(texts.NEXT, command=paint(command, "strong", color))


# A run that is right, and one that says nothing.


def _passed(report: Report, lesson: Lesson, color: bool) -> list[Block]:
    remark = report.findings[0] if report.findings else None
    said = [phrase(texts.REMARK), *finding_lines(remark, report.file, "odd", color)] if remark else []
    wanted = report.wanted if remark else []
    return [
        [titled(report, _done(report), "good", color)],
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
        [titled(report, phrase(texts.NOT_JUDGED), "odd", color)],
        hang(INDENT, phrase(texts.NOT_JUDGED_WHY)),
        [cut(line, TEXT_WIDTH) for line in hang(INDENT, reason)] if reason else [],
        hang(INDENT, again),
    ]


def why_not_judged(report: Report) -> str:
    """What is known of why a run says nothing."""
    reasons = [finding.message for finding in report.findings]
    reasons += [check.message for check in report.checks if check.outcome == "not_judged" and check.message]
    return next(iter(reasons), "")
