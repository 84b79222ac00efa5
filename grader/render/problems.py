"""Reports for editors: a line for each place to mend, as compilers write them.

    exercises/ex02-breakfast-tasks/breakfast.py:25: error: M03 `await` starts make_coffee ... -> Start ...

Problem matchers (VS Code), `:make` (Vim) and compilation buffers (Emacs) read `file:line: kind: sentence`. What belongs
to no line stands at line 1. Exercises not begun are no problems.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from grader import texts
from grader.render.board import NONE
from grader.render.plain import harmless, visible
from grader.report import Report
from grader.texts import phrase

KINDS = {"passed": "info", "failed": "error", "not_judged": "warning"}


def render_problems(reports: Sequence[Report], *, files: Mapping[str, str], fresh: Mapping[str, str] = NONE) -> str:
    """The lines; `files` are the graded files by exercise, as an editor should open them."""
    lines = (
        line
        for report in reports
        if report.exercise not in fresh
        for line in _problems(report, files.get(report.exercise, report.file))
    )
    return harmless("".join(lines))


def _problems(report: Report, file: str) -> Iterator[str]:
    """The first thing to mend (or the remark of a run that passed), and the other lines that have it too."""
    kind = KINDS[report.verdict]
    if report.verdict == "not_judged":
        yield _line(file, 1, kind, f"{report.exercise} {phrase(texts.NOT_JUDGED)}")
        return
    for finding in report.findings[:1]:
        fix = f" -> {finding.fix}" if finding.fix else ""
        said = " ".join(filter(None, (finding.code, finding.message, finding.when)))
        yield _line(file, finding.line or 1, kind, said + fix)
        for line in finding.also:
            yield _line(file, line, "info", phrase(texts.THE_SAME, code=finding.code, line=finding.line))


def _line(file: str, line: int, kind: str, text: str) -> str:
    sentence = " ".join(text.split())
    return f"{visible(file)}:{line}: {kind}: {visible(sentence)}\n"
