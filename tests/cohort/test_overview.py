"""What is counted of a class: states, mistakes, times, and who is stuck."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import Any

import pytest

from cohorts import CODES, fill, row, stored
from grader.catalog import Catalog
from grader.cohort.gradebook import gradebook
from grader.cohort.overview import overview, standing
from grader.cohort.pages import file_name
from grader.cohort.reading import opened
from grader.cohort.roster import read_roster
from grader.cohort.store import Row, Store
from grader.render.overview import Overview, render_overview
from samples import ONE_BY_ONE, not_judged, passed, report
from test_render_html import NASTY, Page, hostile

CATALOG = Catalog.installed()
EX2 = CATALOG.find("ex2")
ODD = NASTY.replace("\ud800", "")  # no store takes half a letter
STARTER = (EX2.starter / EX2.facts.file).read_bytes()
PEOPLE = [("anna1", "Anna Schmidt"), ("ben_m", "Ben Müller"), ("jose", "José Nguyen"), ("zoe", "Zoë O'Brien")]


def seen(path: Path, roster: str = "") -> Overview:
    """The overview of a store."""
    path.with_suffix(".csv").write_text(roster, encoding="utf-8")
    known = read_roster(path.with_suffix(".csv")) if roster else None
    with opened(path) as reader:
        return overview(gradebook(reader.outline(), known, CATALOG), reader, CATALOG, "asyncio")


def overview_of(folder: Path, *rows: Row) -> Overview:
    """The overview of these rows."""
    return seen(stored(folder / "marks.sqlite", rows))


def late(share: float, student: str = "anna") -> Row:
    """A run that took so many times its budget."""
    return row(student, report(elapsed=6.0 * share))


def test_states(tmp_path: Path) -> None:
    """Untouched starters are not begun, whatever their line ends, and no mistake of anybody's; the others are as judged."""
    marks = {
        "a": {"content": hashlib.sha256(STARTER).hexdigest()},
        "b": {"content": hashlib.sha256(STARTER.replace(b"\n", b"\r\n")).hexdigest()},
        "c": {"verdict": "missing", "code": "E01"},
        "d": {},
    }
    rows = [row(name, report(points=0), **changes) for name, changes in marks.items()]
    page = overview_of(tmp_path, *rows, row("e", passed()), row("f", not_judged()))

    assert [person.marks[0].state for person in page.people] == [
        "fresh",
        "fresh",
        "missing",
        "failed",
        "passed",
        "not_judged",
    ]
    assert [(reason.code, reason.counts, reason.levels) for reason in page.reasons] == [("M03", [1], [5])]
    assert [spread.count for spread in page.spreads] == [3]


def test_distribution(tmp_path: Path) -> None:
    """What takes just its budget is in time, and stands left of the line; what takes longest stands in the last bar."""
    shares = (0.5, 1.0, 1.01, 3.0, 40.0)
    page = overview_of(tmp_path, *(late(share, f"s{at}") for at, share in enumerate(shares)))

    (spread,) = page.spreads
    assert [at for at, count in enumerate(spread.bins) if count] == [3, 7, 8, 23, 24]
    assert (spread.within, spread.count, spread.median) == (2, 5, "1.01")
    assert [in_time for *_, in_time in spread.bars] == [True, True, False, False, False]


P, F, N, M, Q, U = "passed", "failed", "fresh", "missing", "not_judged", "none"


@pytest.mark.parametrize(
    ("states", "place"),
    [
        ([P, P, P], None),
        ([F, P, P], None),
        ([P, F, N], (1, "stuck")),
        ([P, N, F], (2, "stuck")),
        ([P, F, F], (1, "stuck")),
        ([F, P, F], (2, "stuck")),
        ([P, N, M], (0, "stopped")),
        ([F, P, N], (1, "stopped")),
        ([N, M, N], (-1, "never")),
        ([U, U, U], (-1, "never")),
        ([P, Q, N], None),
        ([Q, Q, Q], None),
        ([P, Q, F], (2, "stuck")),
        ([], None),
    ],
)
def test_who_is_stuck(states: list[str], place: tuple[int, str] | None) -> None:
    """Stuck is who changed a file that does not pass, and passed none after it; what was not judged blames nobody."""
    assert standing(states) == place


def test_examples_name_nobody(tmp_path: Path) -> None:
    """Each mistake has three examples at most, each of another file, and no name of the class stands in them."""
    with Store(tmp_path / "marks.sqlite") as store:
        fill(store, PEOPLE, [CATALOG.find(f"ex{number}") for number in range(1, 11)])
    page = seen(tmp_path / "marks.sqlite", "username,name\n" + "".join(f"{key},{name}\n" for key, name in PEOPLE))

    assert {reason.code for reason in page.reasons} <= set(CODES)
    assert page.reasons
    for reason in page.reasons:
        assert 1 <= len(reason.examples) <= 3
        for example in reason.examples:
            shown = f"{example.run.report} {example.run.quote} {example.chart}"
            words = [word for key, name in PEOPLE for word in (key, *name.split(), *name.lower().split())]
            assert [word for word in words if word in shown] == []
            assert "someone_coffee" in shown


def test_without_sources(tmp_path: Path) -> None:
    """A store that has kept no files shows the line that the report has."""
    page = overview_of(tmp_path, row("anna", report()))

    (example,) = page.reasons[0].examples
    assert [(line.number, line.text) for line in example.run.quote] == [(22, "await make_coffee()")]


def test_long_pictures_are_left_out(tmp_path: Path) -> None:
    """An example with a timeline that has room is preferred; of one that has none it is told so."""
    many = report().timeline * 30
    rows = [row(f"s{at}", report(timeline=many), content=f"a{at}") for at in range(5)]
    page = overview_of(tmp_path, *rows, row("t", report(), content="b"))

    examples = page.reasons[0].examples
    assert [example.is_long for example in examples] == [False, True, True]
    assert [example.chart is None for example in examples] == [False, True, True]


def test_odd_reports(tmp_path: Path) -> None:
    """A row whose report cannot be read is counted, and shows no example; hostile texts stay texts."""
    page = overview_of(
        tmp_path,
        row("anna", report(), report="{"),
        row("bob", hostile(ODD * 20)),
        row(ODD.replace("\0", "").replace("/", ""), passed()),
        row("zoe", report(exercise="ex99", findings=[ONE_BY_ONE])),
        row(os.fsdecode(b"caf\xe9"), passed(), content="00"),
    )

    text = render_overview(page)
    assert Page(text).tags.count("script") == 1
    assert "\u202e" not in text
    assert text.encode()
    assert [(reason.total, len(reason.examples)) for reason in page.reasons] == [(3, 2)]


def test_same_bytes(tmp_path: Path) -> None:
    """The same rows make the same page, in whatever order they came."""
    rows = [row(f"s{at}", report(elapsed=6.0 + at), content=f"{at}") for at in range(9)]
    for name, order in (("a.sqlite", rows), ("b.sqlite", rows[::-1])):
        stored(tmp_path / name, order)

    assert render_overview(seen(tmp_path / "a.sqlite")) == render_overview(seen(tmp_path / "b.sqlite"))


@pytest.mark.parametrize(
    ("username", "starts"),
    [
        ("anna", "anna.html"),
        ("ANNA", "ANNA-"),
        ("../../etc/passwd", "_.._etc_passwd-"),
        (".hidden", "hidden-"),
        ("con", "con-"),
        ("a" * 300, "a" * 80 + "-"),
        ("Zoë", "Zo_-"),
        ("\udce9", "_-"),
        ("", ""),
    ],
)
def test_file_names(username: str, starts: str) -> None:
    """Whatever a student is called, the file has a name of its own that leads nowhere else."""
    taken = {"anna"} if username == "ANNA" else set()
    name: Any = file_name(username, taken)

    assert name.startswith(starts)
    assert name.endswith(".html")
    assert len(name) < 100
    assert not set(name) & set("/\\:")
