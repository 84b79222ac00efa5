"""Reports as Markdown."""

import re

from grader.render.markdown import MOST_BYTES, fenced, render_markdown
from grader.report import Finding, Output, Span
from samples import LATE, check, not_judged, passed, report
from snapshots import assert_snapshot


def test_board() -> None:
    """A table of all, then each run that is not right yet."""
    reports = [
        passed(exercise="ex1", findings=[LATE]),
        report(),
        report(exercise="ex3", name="breakfast-gather", points=0),
        not_judged(exercise="ex5", name="one-cook"),
    ]

    assert_snapshot("markdown", render_markdown(reports, fresh={"ex3": "README.md"}))


def test_fence_holds() -> None:
    """A student's backticks do not end the fence."""
    text = render_markdown([report(output=Output("```\n# big\n````\n", cut=False))])

    assert "\n`````text\n" in text
    assert fenced("a") == "```text\na\n```"


def test_cells() -> None:
    """A name that looks like markup stays a name."""
    finding = Finding("M03", "a|b<script>", None, [], None, "x", "y")

    assert "M03 a\\|b\\<script\\>" in render_markdown([report(findings=[finding])])


def test_hostile() -> None:
    """Whatever comes from a student stands inside a fence: no link, no mention, no HTML, no heading of theirs."""
    word = "mischief"
    nasty = f"{word}\r# {word}\u2028```\n~~~\n| [x](https://{word}) | @{word} <img src={word}> $`{word}`$ :{word}:\n"
    page = render_markdown(
        [
            report(
                file=nasty,
                checks=[check("failed", "A check.", nasty)],
                findings=[Finding("M03", "sequential-await", 1, [], nasty, nasty, nasty, nasty)],
                timeline=[Span(nasty, 1, "wait", 0.0, 1.0)],
                schedule={nasty: 1.0},
                output=Output(nasty, cut=False),
            ),
            not_judged(exercise="ex3", checks=[check("not_judged", "A check.", nasty)]),
        ]
    )

    outside = re.sub(r"^(`{3,})text\n.*?^\1$", "", page, flags=re.DOTALL | re.MULTILINE)
    assert word in page
    assert word not in outside
    assert "`" not in outside


def test_room() -> None:
    """A step summary of GitHub holds 1 MiB: what has no place is named, with what to type."""
    long = Finding("M03", "sequential-await", 1, [], None, "é " * 100_000, "y")
    page = render_markdown([report(exercise=f"ex{number}", findings=[long]) for number in range(1, 9)])

    assert len(page.encode()) < MOST_BYTES + 1000 < 2**20
    assert page.count("\n### ") == 2
    assert page.endswith("To see the rest, type: " + ", ".join(f"`grade ex{number}`" for number in range(3, 9)) + "\n")
