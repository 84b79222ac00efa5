"""Reports as Markdown: a table, then each run that is not right yet as the terminal shows it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from grader import texts
from grader.render.board import NONE, board_head, board_note
from grader.render.lines import points
from grader.render.plain import visible
from grader.render.terminal import render_report
from grader.report import Report
from grader.texts import phrase

MOST_BYTES = 900_000
"""A step summary of GitHub holds 1 MiB; what is longer is not shown at all."""

WORDS = {"passed": texts.CELL_PASSED, "failed": texts.NOT_YET, "not_judged": texts.CELL_NOT_JUDGED}


def render_markdown(reports: Sequence[Report], *, fresh: Mapping[str, str] = NONE) -> str:
    """The reports, `fresh` being the exercises not begun: of those nothing more is told."""
    rows = [_row(_shown(report, fresh)) for report in reports]
    blocks = [
        f"**{board_head(reports)}**",
        "\n".join([_row([phrase(each) for each in texts.COLUMNS]), "|---|---|---|---|", *rows]),
    ]
    size = _size(blocks)
    left_out = []
    for report in reports:
        if report.verdict != "passed" and report.exercise not in fresh:
            told = [f"### {_cell(f'{report.exercise} {report.name}')}", fenced(render_report(report))]
            if size + _size(told) > MOST_BYTES:
                left_out.append(f"`grade {report.exercise}`")
            else:
                blocks += told
                size += _size(told)
    if left_out:
        blocks.append(phrase(texts.LEFT_OUT, commands=", ".join(left_out)))
    return "\n\n".join(blocks) + "\n"


def _size(blocks: Sequence[str]) -> int:
    return sum(len(block.encode("utf-8", "surrogatepass")) + 2 for block in blocks)


def fenced(text: str) -> str:
    """The text as it is, in a fence longer than any row of backticks in it."""
    longest = max([2, *(len(row) for row in re.findall("`+", text))])
    fence = "`" * (longest + 1)
    return f"{fence}text\n{text.rstrip()}\n{fence}"


def _shown(report: Report, fresh: Mapping[str, str]) -> list[str]:
    is_fresh = report.exercise in fresh and report.verdict == "failed"
    state = phrase(texts.BOARD_FRESH) if is_fresh else phrase(WORDS[report.verdict])
    got = "" if report.verdict == "not_judged" else points(report)
    note = "" if is_fresh or report.verdict == "not_judged" else board_note(report, fresh=False)
    return [f"{report.exercise} {report.name}", state, got, note]


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(_cell(cell) for cell in cells)} |"


def _cell(text: str) -> str:
    r"""Text that means nothing but itself in a table: `<` and `|` too."""
    return re.sub(r"([\\`*_{}\[\]<>|#~&$@])", r"\\\1", visible(text))
