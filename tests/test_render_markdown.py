"""Reports as Markdown."""

from grader.render.markdown import fenced, render_markdown
from grader.report import Finding, Output
from samples import LATE, not_judged, passed, report
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
