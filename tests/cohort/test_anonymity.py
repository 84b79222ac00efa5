"""Examples of code tell nothing of whose they are."""

from __future__ import annotations

import pytest

from grader.cohort.anonymity import Names, anonymous, without_comments
from grader.report import Finding, Output, Span
from samples import report

CLASS = [
    ("anna-schmidt", "Anna Schmidt", "a.schmidt@example.org", "10017"),
    ("maxp", "Max Petersen", "max@example.org", ""),
    ("jose99", "José Li", "", "7"),
    *((f"asyncio-s{number:04}", "", "", "") for number in range(1000, 1040)),
]
NAMES = Names([name for _, name, *_ in CLASS], [(key, *others) for key, _, *others in CLASS])


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("async def anna_task():", "async def someone_task():"),
        ("class AnnaTask:", "class someoneTask:"),
        ("fetchAnna2 = ANNA", "fetchsomeone2 = someone"),
        ("'by Schmidt, A. (10017)'", "'by someone, A. (someone)'"),
        ("Jose, José and jose99 were here", "someone, someone and someone were here"),
        ("max(1, 2)  'Max'", "max(1, 2)  'someone'"),
        ("import asyncio", "import asyncio"),
        ("s1007 = s1_007", "someone = s1_007"),
        ("li = list()", "someone = list()"),
        ("joanna, annapurna and 7", "joanna, annapurna and 7"),
        ("", ""),
    ],
)
def test_names(text: str, shown: str) -> None:
    """Every part of a name goes, in whatever letters; other words, what all share, and Python's own stay."""
    assert NAMES.hidden(text) == shown


def test_frequent_names() -> None:
    """What half a class is called is a name all the same; what all their usernames begin with is none."""
    names = Names(["Anna Kim"] * 30, [(f"class-kim{number}",) for number in range(30)])

    assert names.hidden("anna, Kim and class_kim7") == "someone, someone and class_someone"


def test_comments() -> None:
    """What comments say goes; a # in a text is none; in what is no Python every one is."""
    assert without_comments("# Anna\nx = '#1'  # mine\ny = 2\n") == "# ...\nx = '#1'  # ...\ny = 2\n"
    assert without_comments("def (:  # Anna\n  '#'\n'''\n") == "def (:  # ...\n  '# ...\n'''\n"
    assert without_comments("((((" * 100 + "# Anna") == "((((" * 100 + "# ..."


def test_report() -> None:
    """Nothing of a report that is shown names anybody, and the quoted line is that of the file that is shown."""
    source = '"""By Anna Schmidt."""\nasync def main():\n    await anna()  # Petersen\n    print("Max")\n'
    finding = Finding("M03", "sequential-await", 3, [], "    await anna()  # Petersen", "`anna` waits.", "Ask Anna.")
    spans = [Span("anna()", 3, "wait", 0.0, 1.0, "done", "max-lane for Max", "for José")]
    made = report(
        findings=[finding, finding],
        timeline=spans,
        wanted=spans,
        schedule={"fetch(anna)": 1.0},
        output=Output("Anna Schmidt", cut=False),
    )

    shown, text = anonymous(made, source, NAMES)

    assert text.split("\n")[2] == "    await someone()  # ..."
    assert shown.findings[0].source == text.split("\n")[2]
    told = f"{shown} {text}"
    assert not [name for name in ("Anna", "anna", "Schmidt", "Petersen", "José", "Max") if name in told]
    assert anonymous(made, None, NAMES)[0].findings[0].source == "    await someone()  # ..."
