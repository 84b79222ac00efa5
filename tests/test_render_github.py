"""The log and the page of a GitHub workflow."""

import re
from typing import Any

from grader.render.github import harmless, render_github, render_summary
from grader.report import Finding, Output, Report
from samples import EGGS_FIRST, LATE, not_judged, passed, report
from snapshots import assert_snapshot

FILES = {"ex2": "exercises/ex02-breakfast-tasks/breakfast.py"}
ATTACK = "\n::error file=x::y\n##[error]z\n::set-output name=a::b\n::stop-commands::pwned\n::pwned::\n"


def commands(log: str) -> list[str]:
    """What a runner carries out of a log, as it reads it: line by line, `::` first, `##[` anywhere."""
    done, token = [], None
    for line in log.split("\n"):
        if token is not None:
            token = None if line.strip() == f"::{token}::" else token
        elif stop := re.match(r"\s*::stop-commands::(\w+)", line):
            token = stop[1]
        elif line.lstrip().startswith("::") or "##[" in line:
            done.append(line)
    assert token is None
    return done


def shown(one: Report, **options: Any) -> str:
    """The log of one run."""
    return render_github([one], files=FILES, **options)


def test_failed() -> None:
    """A failed run is told in the log, and its first finding stands on its line."""
    log = shown(report())

    assert commands(log)[-1].startswith(
        "::error file=exercises/ex02-breakfast-tasks/breakfast.py,line=22,title=ex2 M03 sequential-await::"
    )
    assert_snapshot("github-log", log)


def test_passed() -> None:
    """A run that is right needs no words; a remark is a notice."""
    assert commands(shown(passed())) == []
    [notice] = commands(shown(passed(findings=[LATE], timeline=EGGS_FIRST)))
    assert notice.startswith("::notice file=")


def test_not_judged() -> None:
    """What could not be judged is a warning, on no line."""
    assert commands(shown(not_judged()))[-1].startswith("::warning title=ex2::")


def test_not_begun() -> None:
    """An exercise that nobody has begun is a row of the board, and no error."""
    assert commands(shown(report(), fresh={"ex2": "README.md"})) == []


def test_nothing_injected() -> None:
    """Whatever a student prints, names or writes: the runner carries out our own commands alone."""
    finding = Finding("M03", "x", 1, [], ATTACK, ATTACK, ATTACK)
    log = render_github(
        [report(findings=[finding], output=Output(ATTACK, cut=False), file=ATTACK)], files={"ex2": ATTACK}
    )

    assert [command.split(" ")[0].split("::")[1] for command in commands(log)] == ["group", "endgroup", "error"]
    assert all("\n" not in command and "\r" not in command for command in commands(log))


def test_word_that_ends() -> None:
    """The word that switches commands on again is another one for another text."""
    first, second = harmless("a"), harmless("b")

    assert first.split("\n")[0] != second.split("\n")[0]
    assert harmless("a") == first


def test_properties_are_escaped() -> None:
    """A file name cannot add properties to an annotation."""
    log = render_github([report()], files={"ex2": "a,line=1:b%.py"})

    assert "file=a%2Cline=1%3Ab%25.py,line=22," in log


def test_summary() -> None:
    """The page shows the table, then what is wrong, and says what the score is worth."""
    page = render_summary([passed(exercise="ex1", name="breakfast-coroutines"), report(), not_judged(exercise="ex5")])

    assert_snapshot("github-summary", page)
