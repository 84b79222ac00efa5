"""Reports for editors: `file:line: kind: sentence`."""

from msgspec.structs import replace

from grader.render.problems import render_problems
from samples import LATE, ONE_BY_ONE, not_judged, passed, report
from snapshots import assert_snapshot

REPORTS = [
    passed(exercise="ex1"),
    report(),
    passed(exercise="ex3", findings=[LATE]),
    not_judged(exercise="ex4"),
    report(exercise="ex5", file="one_cook.py", findings=[replace(ONE_BY_ONE, line=None, also=[], fix="")]),
    report(exercise="ex6"),
    report(
        exercise="ex7", findings=[replace(ONE_BY_ONE, also=[], when="Seen when `eggs()` answers before `toast()`.")]
    ),
]


def test_problems() -> None:
    """One line a place: errors for what is wrong, hints for the same mistake elsewhere, nothing for what is right."""
    files = {"ex2": "exercises/ex 02/breakfast.py", "ex4": "exercises/ex04/breakfast.py"}

    assert_snapshot("problems", render_problems(REPORTS, files=files, fresh={"ex6": "README.md"}))


def test_strangers_words() -> None:
    """A student's words begin no line, and no command of a CI runner."""
    told = replace(ONE_BY_ONE, message="one\nx.py:1: error: two\r\n##[error]three \x1b[31m", also=[])

    text = render_problems([report(findings=[told], file="a\nb.py")], files={})

    assert text == "a\\x0ab.py:22: error: M03 one x.py:1: error: two #\\x23[error]three \\x1b[31m -> " + told.fix + "\n"
