"""Reports as one page for a browser: no network, nothing but itself, and all of it readable without JavaScript.

Whatever stands in `{{ }}` of a template is made visible and escaped, so a student's text is never markup.
The page's own style and script are allowed by their hashes, and nothing else is.
"""

from __future__ import annotations

import base64
import hashlib
import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from grader import texts
from grader.render.board import board_head, board_note
from grader.render.chart import LONGEST, Chart, chart
from grader.render.lines import place, points
from grader.render.picture import ENDS
from grader.render.plain import cut, number, visible, visible_lines
from grader.render.terminal import headline, next_up, why_not_judged
from grader.report import CheckResult, Finding, Report
from grader.texts import counted, phrase, used

PAGES = Path(__file__).with_name("pages")
MOST_LINES = 400
MOST_QUOTED = 10
CONTEXT = 2
"""How many lines are quoted before and after the one that is meant."""


@dataclass(frozen=True)
class Told:
    """What a page needs beside the reports, each by exercise: READMEs of those not begun, texts of the graded
    files, what was learned; and the command to type after the last pass."""

    fresh: Mapping[str, str] = field(default_factory=dict)
    sources: Mapping[str, str] = field(default_factory=dict)
    learned: Mapping[str, str] = field(default_factory=dict)
    next_command: str = ""
    whose: str = ""
    """Whose board it is, where somebody else made the page."""
    notes: Sequence[tuple[str, str]] = ()
    """Each exercise that does not simply count what was earned, and why."""


def render_html(reports: Sequence[Report], *, single: bool, told: Told | None = None) -> str:
    """A page of one run if `single`, else a board with a part for each exercise that was begun."""
    told = told or Told()
    runs = [Run(report, told) for report in reports if single or not _is_fresh(report, told)]
    style, script = joined("page.css"), joined("page.js")
    template = "run.html" if single else "board.html"
    page = environment().get_template(template)
    return page.render(
        runs=runs,
        language=used(),
        rows=[] if single else [_row(report, told) for report in reports],
        head=headline(reports[0]) if single else board_head(reports),
        verdict=reports[0].verdict if single else "",
        whose=told.whose,
        notes=told.notes,
        following=following(reports, told),
        style=style,
        style_hash=digest(style),
        script=script,
        script_hash=digest(script),
    )


@cache
def environment() -> Environment:
    """The templates, in which every expression is made visible and escaped. For other pages with a timeline, too."""
    made = Environment(
        loader=FileSystemLoader(PAGES),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_harmless,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.globals.update(texts=texts, phrase=phrase, ends=ENDS, newline=Markup("\n"))
    made.filters["pieces"] = lambda text: text.split("`")
    return made


def joined(*names: str) -> Markup:
    """The styles or scripts with these names, as one."""
    return Markup("\n".join((PAGES / name).read_text(encoding="utf-8") for name in names))


def digest(text: str) -> str:
    """How a Content-Security-Policy names a style or a script that it allows."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _harmless(value: object) -> object:
    """Letters that do not print, or that turn text round, are written as their numbers."""
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _is_fresh(report: Report, told: Told) -> bool:
    return report.exercise in told.fresh and report.verdict == "failed"


@dataclass(frozen=True)
class Row:
    """A line of the board."""

    report: Report
    state: str
    points: str
    note: str
    is_fresh: bool


def _row(report: Report, told: Told) -> Row:
    fresh = _is_fresh(report, told)
    state = phrase(texts.BOARD_FRESH) if fresh else phrase(texts.PAGE_STATES[report.verdict])
    is_blank = report.verdict == "not_judged"
    note = "" if fresh or is_blank else board_note(report, fresh=False)
    return Row(report, state, "" if is_blank else points(report), note, fresh)


def following(reports: Sequence[Report], told: Told) -> str:
    """What to type next, as a sentence with the command in backticks."""
    report = next_up(reports)
    command = f"`grade {report.exercise}`" if report else f"`{told.next_command}`"
    if report is None:
        return phrase(texts.NEXT, command=command) if told.next_command else phrase(texts.BOARD_ALL)
    if report.verdict == "not_judged":
        return phrase(texts.NOT_JUDGED_NEXT, command=command)
    if _is_fresh(report, told):
        return phrase(texts.BOARD_READ, readme=told.fresh[report.exercise], command=command)
    return phrase(texts.FOR_A_HINT, command=f"`grade {report.exercise} --hint`")


@dataclass(frozen=True)
class Line:
    """A quoted line, with its number where that is known; `is_meant` if the finding is about it."""

    number: int | None
    text: str
    is_meant: bool


@dataclass(frozen=True)
class Run:
    """One graded run, as the templates read it."""

    report: Report
    told: Told

    @property
    def headline(self) -> str:
        """What became of it."""
        return headline(self.report)

    @property
    def points(self) -> str:
        """What it earned; nothing is said where nothing was judged."""
        return "" if self.report.verdict == "not_judged" else points(self.report)

    @property
    def finding(self) -> Finding | None:
        """The one thing to mend, or the remark."""
        return self.report.findings[0] if self.report.findings and self.report.verdict != "not_judged" else None

    @property
    def place(self) -> str:
        """The lines that the finding is about; the file, if none is known."""
        finding = self.finding
        return place(finding, self.report.file) if finding and finding.line is not None else self.report.file

    @property
    def reason(self) -> str:
        """Why it was not judged."""
        return why_not_judged(self.report)

    @property
    def learned(self) -> str:
        """What a pass has taught."""
        return self.told.learned.get(self.report.exercise, "") if self.report.verdict == "passed" else ""

    @property
    def chart(self) -> Chart | None:
        """The timelines, None if there are none."""
        return chart(self.report, self.told.sources.get(self.report.exercise, ""))

    @property
    def schedule(self) -> str:
        """The drawn times of the run."""
        times = [f"{name} {number(time)}" for name, time in self.report.schedule.items()]
        return phrase(texts.SCHEDULE, times=", ".join(times)) if times else ""

    @property
    def quote(self) -> list[Line]:
        """The source of the finding, among its neighbours where the file is known and says the same there."""
        finding = self.finding
        if finding is None or not finding.source:
            return []
        lines = self.told.sources.get(self.report.exercise, "").split("\n")
        said = visible_lines(textwrap.dedent(finding.source))
        at = finding.line or 0
        if 0 < at <= len(lines) and lines[at - 1].strip() == finding.source.strip("\n").split("\n")[0].strip():
            first, last = max(1, at - CONTEXT), min(len(lines), at + min(len(said), MOST_QUOTED) - 1 + CONTEXT)
            near = visible_lines(textwrap.dedent("\n".join(lines[first - 1 : last])))
            meant = {*finding.also, *range(at, at + len(said))}
            return [Line(first + i, cut(text, LONGEST), first + i in meant) for i, text in enumerate(near)]
        return [Line(at + i if at else None, cut(text, LONGEST), True) for i, text in enumerate(said[:MOST_QUOTED])]

    def message(self, check: CheckResult) -> str:
        """What a check says beside its sentence, unless the finding has said it already."""
        said = self.finding.message if self.finding else ""
        return check.message if check.outcome == "failed" and check.message != said else ""

    @property
    def output(self) -> list[str]:
        """The lines that the file printed, at most so many."""
        return visible_lines(self.report.output.text)[:MOST_LINES]

    @property
    def output_more(self) -> str:
        """What is said of those that are left out."""
        count = len(visible_lines(self.report.output.text)) - MOST_LINES
        if self.report.output.cut:
            return phrase(texts.OUTPUT_CUT)
        return counted(texts.OUTPUT_MORE_ONE, texts.OUTPUT_MORE, count) if count > 0 else ""
