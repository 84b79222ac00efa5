"""Reports in the log of a GitHub workflow: the text for people, and an annotation on the student's own line.

The runner reads commands from the log, so everything that may hold a student's words stands between
`::stop-commands::` and a word that ends it. That word is a hash of the very text, which no text can contain.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence

from grader import texts
from grader.render.board import NONE, render_board
from grader.render.markdown import render_markdown
from grader.render.plain import visible
from grader.render.terminal import render_report
from grader.report import Finding, Report
from grader.texts import phrase

LEVELS = {"passed": "notice", "failed": "error", "not_judged": "warning"}


def render_github(reports: Sequence[Report], *, files: Mapping[str, str], fresh: Mapping[str, str] = NONE) -> str:
    """The log: a board, each run that is not right yet in a group, and the annotations.

    `files` are the graded files by exercise, as paths in the repository; `fresh` the exercises not begun, of which
    the board tells enough.
    """
    parts = [harmless(render_board(reports, fresh=fresh))]
    for report in reports:
        if report.exercise in fresh:
            continue
        if report.verdict != "passed":
            parts.append(_group(f"{report.exercise} {report.name}", render_report(report)))
        parts += _annotations(report, files.get(report.exercise, report.file))
    return "".join(parts)


def render_summary(reports: Sequence[Report], *, fresh: Mapping[str, str] = NONE) -> str:
    """The page of a run: the reports in Markdown, and what a score from a student's repository is worth."""
    return f"{render_markdown(reports, fresh=fresh)}\n{phrase(texts.CLAIM)}\n"


def harmless(text: str) -> str:
    """The text, with commands in it switched off."""
    token = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return f"::stop-commands::{token}\n{text.rstrip()}\n::{token}::\n"


def _group(title: str, text: str) -> str:
    return f"::group::{_escaped(visible(title))}\n{harmless(text)}::endgroup::\n"


def _annotations(report: Report, file: str) -> Iterator[str]:
    """The first thing to mend (or the remark of a run that passed), on its line if it has one."""
    if report.verdict == "not_judged":
        yield _command("warning", {"title": report.exercise}, phrase(texts.NOT_JUDGED_WHY))
    elif report.findings:
        finding = report.findings[0]
        place = {"file": file} | ({"line": str(finding.line)} if finding.line is not None else {})
        title = f"{report.exercise} {finding.code} {finding.name}"
        yield _command(LEVELS[report.verdict], {**place, "title": title}, _said(finding))


def _said(finding: Finding) -> str:
    return " ".join(filter(None, (visible(finding.message), visible(finding.fix))))


def _command(name: str, properties: Mapping[str, str], message: str) -> str:
    told = ",".join(f"{key}={_property(visible(value))}" for key, value in properties.items())
    return f"::{name} {told}::{_escaped(message)}\n"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
