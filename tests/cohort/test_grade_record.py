"""`cohort grade` with repositories, rosters and due dates: what is kept in the store, and what counts in the end."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from grader.catalog import Catalog
from grader.cli.cohort import main
from grader.cohort.attempts import marks
from grader.cohort.mark import Mark, Override, Policy
from repositories import begun, commit

EX2 = Catalog.installed().find("ex2")
RIGHT = EX2.checks.with_name("breakfast.py").read_text()
WRONG = (EX2.starter / "breakfast.py").read_text()
DUE = datetime(2027, 1, 31, 23, 0, tzinfo=UTC)
COHORT = """\
[class]
slug = "my"
exercises = ["ex2"]
due = "2027-02-01 00:00 Europe/Berlin"
[secret]
salt = "0123456789abcdef"
"""

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="full isolation is Linux's")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Each test stands in the teacher's folder, with a folder for submissions."""
    (tmp_path / "cohort.toml").write_text(COHORT)
    (tmp_path / "all").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def grade(*words: str) -> int:
    """Grade ex2 of all, in this process."""
    return main(["grade", "all", "--exercise", "ex2", *words])


def counted(policy: Policy = Policy(), **overrides: Override) -> dict[str, Mark]:  # noqa: B008
    """The mark of each student, by the store alone."""
    with closing(sqlite3.connect("file:marks.sqlite?mode=ro", uri=True)) as base:
        decided = {(name, "ex2"): one for name, one in overrides.items()}
        return {student: mark for (student, _), mark in marks(base, DUE, policy, decided).items()}


def points(policy: Policy = Policy(), **overrides: Override) -> dict[str, Decimal | None]:  # noqa: B008
    """What each student's exercise counts."""
    return {student: mark.points for student, mark in counted(policy, **overrides).items()}


def test_late_by_claim_and_by_clock(capsys: pytest.CaptureFixture[str]) -> None:
    """Commit dates decide who is late, unless the roster knows; a claim is told as one."""
    dates = {"anna": "2027-01-31T23:00:00Z", "ben": "2027-01-31T23:00:01Z", "cy": "2020-01-01T12:00:00Z"}
    made = {name: commit(begun(Path("all", name)), at, breakfast__py=RIGHT) for name, at in dates.items()}
    Path("all/dora").mkdir()
    Path("all/dora/breakfast.py").write_text(RIGHT)
    begun(Path("all/eve"))
    Path("all/eve/breakfast.py").write_text(WRONG)
    Path("roster.csv").write_text(
        "username,submitted_at\nanna,\nben,\ncy,2027-02-02 00:00:01 Europe/Berlin\ndora,2027-01-01 12:00\neve,\n"
    )

    assert grade("--roster", "roster.csv") == 0

    said = capsys.readouterr()
    assert "line 5: '2027-01-01 12:00' is not used as a time of submission" in said.err
    assert "Handed in after the due date: 2, 1 of them by the dates of commits, which are claims." in said.out
    assert "Of no commit, and when they came is not known: eve ex2 (nothing is committed)." in said.out
    found = counted(Policy("per_day", 10))
    assert {name: (one.days_late, one.points) for name, one in found.items()} == {
        "anna": (0, 5),
        "ben": (1, Decimal("4.50")),
        "cy": (2, Decimal("4.00")),
        "dora": (None, 5),
        "eve": (None, 0),
    }
    attempts = {name: one.attempt for name, one in found.items()}
    assert {name: one.commit for name, one in attempts.items() if one} == {**made, "dora": None, "eve": None}
    assert [name for name, one in attempts.items() if one and one.claimed] == ["anna", "ben"]
    assert points(Policy("cutoff"), ben=Override(3, "ill")) == {"anna": 5, "ben": 3, "cy": 0, "dora": 5, "eve": 0}


def test_at_due(capsys: pytest.CaptureFixture[str]) -> None:
    """Graded is what was committed by then; who has no repository is left out, and who has nothing by then is missing."""
    for name, first, second in (("anna", RIGHT, WRONG), ("ben", WRONG, RIGHT)):
        folder = begun(Path("all", name))
        commit(folder, "2027-01-31T12:00:00Z", breakfast__py=first)
        commit(folder, "2027-02-01T12:00:00Z", breakfast__py=second)
    commit(begun(Path("all/cy")), "2027-02-01T12:00:00Z", breakfast__py=RIGHT)
    commit(begun(Path("all/eve")), "2027-01-01T12:00:00Z", breakfast__py=RIGHT)
    for path in Path("all/eve/.git/objects").glob("??/*"):
        path.chmod(0o644)
        path.write_bytes(b"x")
    Path("all/dora").mkdir()
    Path("all/dora/breakfast.py").write_text(RIGHT)

    assert grade("--at", "due") == 1

    said = capsys.readouterr()
    assert "dora has no git repository" in said.err
    assert "Graded is what was committed by 2027-01-31T23:00:00Z." in said.out
    assert "marks.sqlite: 1 passed, 2 failed, 1 missing." in said.out
    assert points(Policy("cutoff")) == {"anna": 5, "ben": 0, "cy": 0, "eve": 0}
    assert grade("--at", "due") == 1
    assert "Nothing to grade" in capsys.readouterr().out
    assert grade() == 0
    assert points(Policy("cutoff")) == {"anna": 0, "ben": 0, "cy": 0, "dora": 5, "eve": 5}
    assert points(Policy("cutoff", counts="best")) == {"anna": 5, "ben": 0, "cy": 0, "dora": 5, "eve": 5}
    assert points(Policy(counts="best")) == {"anna": 5, "ben": 5, "cy": 5, "dora": 5, "eve": 5}


def test_attempts_stay() -> None:
    """Of several submissions the last counts, or the best; an override stands whatever is graded after it."""
    folder = begun(Path("all/anna"))
    for text, at in (
        (WRONG, "2027-01-01T12:00:00Z"),
        (RIGHT, "2027-01-02T12:00:00Z"),
        ("x = (\n", "2027-01-03T12:00:00Z"),
    ):
        commit(folder, at, breakfast__py=text)
        assert grade() == 0
    assert (points(), points(Policy(counts="best"))) == ({"anna": 0}, {"anna": 5})
    decided = Override(2, "seen in class")
    assert points(anna=decided) == {"anna": 2}
    commit(folder, "2027-01-04T12:00:00Z", breakfast__py=RIGHT)
    grade()
    assert (points(), points(anna=decided)) == ({"anna": 5}, {"anna": 2})


def test_what_was_interrupted_is_noted(monkeypatch: pytest.MonkeyPatch) -> None:
    """A result whose program was ended before it was noted is noted by the next grading, before it is replaced."""
    from grader.cohort import attempts

    folder = begun(Path("all/anna"))
    commit(folder, "2027-01-01T12:00:00Z", breakfast__py=RIGHT)
    with monkeypatch.context() as patched:
        patched.setattr(attempts, "settle", lambda store: None)
        grade()
    commit(folder, "2027-01-02T12:00:00Z", breakfast__py=WRONG)
    grade()

    assert points(Policy(counts="best")) == {"anna": 5}


def test_not_judged_is_no_zero() -> None:
    """What could not be judged has no points, in the store as in the mark."""
    commit(begun(Path("all/anna")), "2027-01-01T12:00:00Z", breakfast__py=WRONG)
    grade()
    with closing(sqlite3.connect("marks.sqlite")) as base, base:
        base.execute("UPDATE results SET verdict = 'not_judged', points = NULL")

    assert points(Policy("cutoff")) == {"anna": None}
    assert points(Policy(counts="best")) == {"anna": None}


@pytest.mark.parametrize("cohort", ["", COHORT.replace("due", "undue")])
def test_no_due_date(cohort: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Without a due date --at due is one sentence."""
    Path("cohort.toml").write_text(cohort) if cohort else Path("cohort.toml").unlink()
    Path("all/anna").mkdir()

    assert grade("--at", "due") == 2
    assert "--at due needs a due date" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ('[late]\npolicy = "harsh"\n', "[late] has policy (none, per_day or cutoff), per_cent (0 to 100)"),
        ("[late]\nper_cent = 101\n", "[late] has policy"),
        ("[late]\nper_cent = true\n", "[late] has policy"),
        ('[late]\npolice = "none"\n', "[late] has policy"),
    ],
)
def test_a_wrong_policy(more: str, told: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A policy that cannot be meant is one sentence."""
    Path("cohort.toml").write_text(COHORT + more)

    assert grade() == 2
    assert told in " ".join(capsys.readouterr().err.split())


@pytest.mark.parametrize(
    ("due", "told"),
    [
        ('due = "tomorrow"', "due: it is not a date with time and time zone."),
        ("due = 2027-01-31", "due: it is not a date with time and time zone, in quotes."),
        ('due = "2027-01-31 12:00 UTC"\ndue_utc = "2027-01-31T12:00:01Z"', "are two different moments"),
    ],
)
def test_a_wrong_due_date(due: str, told: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A due date that is none, or two, is one sentence."""
    Path("cohort.toml").write_text(COHORT.replace('due = "2027-02-01 00:00 Europe/Berlin"', due))

    assert grade() == 2
    assert told in " ".join(capsys.readouterr().err.split())


def test_report_counts_marks(capsys: pytest.CaptureFixture[str]) -> None:
    """The gradebook has what counts: after lateness, or as a teacher decided; the JSON also says why."""
    Path("cohort.toml").write_text(COHORT + '[late]\npolicy = "per_day"\nper_cent = 30\n')
    made = commit(begun(Path("all/anna")), "2027-02-01T12:00:00Z", breakfast__py=RIGHT)
    for name in ("ben", "cy"):
        Path("all", name).mkdir()
        Path("all", name, "breakfast.py").write_text(RIGHT)
    grade()
    with closing(sqlite3.connect("marks.sqlite")) as base, base:
        base.execute("UPDATE results SET verdict = 'not_judged', points = NULL WHERE student != 'anna'")
    assert main(["override", "ben", "ex2", "2", "--reason", "Seen in class"]) == 0
    assert main(["override", "Cy", "ex2", "2", "--reason", "Whoever that is"]) == 0
    capsys.readouterr()

    assert main(["report", "--format", "json"]) == 0

    said = capsys.readouterr()
    assert "overrides.csv: Cy ex2 is not in the store, so this counts nowhere." in said.err
    students = {one["username"]: one for one in json.loads(said.out)["students"]}
    assert students["anna"]["exercises"]["ex2"] == {
        "verdict": "passed",
        "points": 3.5,
        "max_points": 5,
        "code": None,
        "commit": made,
        "submitted_at": "2027-02-01T12:00:00Z",
        "claimed": True,
        "earned": 5,
        "days_late": 1,
        "override": None,
    }
    assert (students["ben"]["points"], students["ben"]["not_judged"]) == (2, 0)
    assert students["ben"]["exercises"]["ex2"]["override"] == "Seen in class"
    assert (students["cy"]["points"], students["cy"]["not_judged"]) == (None, 1)
    _notes_are_told(capsys)
    Path("overrides.csv").write_text("student,exercise,points,reason\nben,ex2,9,x\n")
    assert main(["report"]) == 2
    assert "overrides.csv, line 2: points are a whole number from 0 to 5" in " ".join(capsys.readouterr().err.split())


def _notes_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    """Teachers and students read why points are not what was earned."""
    late, decided = "1 day late: 3.5 points of the 5 earned", "2 points, decided by the teacher: Seen in class"
    assert main(["report"]) == 0
    notes = {one["username"]: one["notes"] for one in csv.DictReader(io.StringIO(capsys.readouterr().out))}
    assert notes == {"anna": f"ex2: {late}", "ben": f"ex2: {decided}", "cy": ""}
    assert main(["report", "--format", "html", "-o", "class.html"]) == 0
    page = Path("class.html").read_text(encoding="utf-8")
    assert f"<li><bdi>anna</bdi>, ex2: {late}</li>\n<li><bdi>ben</bdi>, ex2: {decided}</li>" in page
    assert main(["report", "--format", "pages", "-o", "back"]) == 0
    assert f"<li>ex2: {late}</li>" in Path("back/anna.html").read_text(encoding="utf-8")
    assert 'class="notes"' not in Path("back/cy.html").read_text(encoding="utf-8")
    capsys.readouterr()
