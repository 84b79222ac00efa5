"""`cohort exercise new`: both halves of an exercise, whole and proven, or nothing at all."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from grader.catalog import Catalog
from grader.cli.cohort import main
from grader.cohort.scaffold import FILES
from judging import ROOT
from samples import make_pack

NEW = "ex06-quiet-lighthouse"


@pytest.fixture
def pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A pack of three exercises, the last of which is ex5, to stand in."""
    monkeypatch.chdir(make_pack(tmp_path))
    return tmp_path


def files(pack: Path) -> list[str]:
    """Every file and folder of a pack."""
    return sorted(path.relative_to(pack).as_posix() for path in pack.rglob("*"))


def refused(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    """The one sentence with which a command is refused."""
    assert main(["exercise", "new", *words]) == 2
    output = capsys.readouterr()
    assert output.out == ""
    return " ".join(output.err.split())


def test_both_halves(pack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The exercise takes the next number, its files its name; what is next is told."""
    before = set(files(pack))

    assert main(["exercise", "new", "quiet-lighthouse"]) == 0

    assert capsys.readouterr().out == (
        f"Made exercises/{NEW}, for students, and solutions/{NEW}, the answer key.\n"
        "It is a whole small exercise: now make it yours, file by file.\n"
        "Prove it as often as you like: cohort check --exercise ex6\n"
    )
    made = set(files(pack)) - before
    assert {name for name in made if "/right/" not in name and "/wrong/" not in name} == {
        f"exercises/{NEW}",
        f"exercises/{NEW}/README.md",
        f"exercises/{NEW}/quiet_lighthouse.py",
        f"solutions/{NEW}",
        f"solutions/{NEW}/checks.py",
        f"solutions/{NEW}/quiet_lighthouse.py",
        f"solutions/{NEW}/right",
        f"solutions/{NEW}/wrong",
    }
    exercise = Catalog.pack(pack).find("quiet-lighthouse")
    assert (exercise.id, exercise.facts.title) == ("ex6", "ex6 quiet-lighthouse")
    title = (exercise.starter / "README.md").read_text(encoding="utf-8").partition("\n")[0]
    assert title.split() == ["#", "ex6", "quiet-lighthouse", "5", "points"]
    assert len(title) == 78


def test_nothing_is_left_of_our_own_name(pack: Path) -> None:
    """No file keeps the name or the number of the one that it was made from."""
    assert main(["exercise", "new", "quiet-lighthouse", "--number", "31"]) == 0

    for name in files(pack):
        assert "new" not in name
        if (pack / name).is_file() and "lighthouse" in name:
            text = (pack / name).read_text(encoding="utf-8")
            assert "new_exercise" not in text
            assert "new-exercise" not in text
            assert "ex0" not in text


def test_it_is_proven_as_it_stands(tmp_path: Path) -> None:
    """In an empty pack, with the longest name there may be, every file earns what it claims, and every mutant is found."""
    for half in ("exercises", "solutions"):
        (tmp_path / half).mkdir()
    name = "-".join(["lighthouse"] * 3 + ["keepers"])

    def cohort(*words: str) -> tuple[int, list[str]]:
        code = "import sys; from grader.cli.cohort import main; sys.exit(main(sys.argv[1:]))"
        command = [sys.executable, "-c", code, *words]
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
        return done.returncode, [*done.stdout.splitlines(), *done.stderr.splitlines()]

    assert cohort("exercise", "new", name)[0] == 0
    code, lines = cohort("check")
    assert (code, lines[-1]) == (0, "1 exercises, 4 right and 8 wrong files of different shape: all proven")
    assert cohort("check", "--mutants")[0] == 0


@pytest.mark.parametrize("name", ["Lighthouse", "quiet lighthouse", "quiet--house", "-house", "2nd", "ex7", "ex7-house", "tête", "a_b", "../up"])  # fmt: skip
def test_no_slug(pack: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    """What is no name of small letters, digits and single hyphens, or reads as a number, is refused."""
    before = files(pack)

    assert refused(capsys, "--", name) == (
        f"{name} cannot be the name of an exercise: small letters, digits and single hyphens, like quiet-lighthouse."
    )
    assert files(pack) == before


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["random"], "random cannot be the name of an exercise: its file random.py would stand in the way of Python's or ours."),
        (["checks"], "checks cannot be the name of an exercise: its file checks.py would stand in the way of Python's or ours."),
        (["doctor"], "doctor cannot be the name of an exercise: its file doctor.py would stand in the way of Python's or ours."),
        (["a" * 41], f"{'a' * 41} is too long for the name of an exercise: at most 40 letters."),
        (["one-cook"], "There is ex5 one-cook already: choose another name."),
        (["two-cooks", "--number", "5"], "There is ex5 one-cook already: choose another number."),
    ],
)  # fmt: skip
def test_names_and_numbers_that_are_taken(
    pack: Path, capsys: pytest.CaptureFixture[str], words: list[str], sentence: str
) -> None:
    """What would stand in the way of another file or exercise is refused in one sentence."""
    before = files(pack)

    assert refused(capsys, *words) == sentence
    assert files(pack) == before


def test_a_half_that_is_there(pack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder that stands where one half would go is left as it is, and the other half is not made."""
    (pack / "solutions" / NEW).mkdir()
    before = files(pack)

    assert refused(capsys, "quiet-lighthouse") == (
        f"solutions/{NEW} is in the way: remove it, or choose another name or number."
    )
    assert files(pack) == before


def test_nothing_half(pack: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """When the second half cannot be laid, the first is taken back."""
    before, rename = files(pack), Path.rename

    def full_disk(self: Path, target: Path) -> Path:
        if target.parent.name == "solutions":
            raise OSError(28, "No space left on device", str(target))
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", full_disk)

    told = refused(capsys, "quiet-lighthouse")

    assert told.startswith("This cannot be written: ")
    assert told.endswith("(No space left on device).")
    assert files(pack) == before


def test_the_last_number(pack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """After ex9999 a number has to be named, and numbers have four digits at most."""
    assert main(["exercise", "new", "last-one", "--number", "9999"]) == 0
    capsys.readouterr()

    assert refused(capsys, "one-more") == "ex9999 is taken: name a free number with --number."
    assert main(["exercise", "new", "one-more", "--number", "10000"]) == 2


def test_no_pack(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no folder holds both halves, the sentence says what to make."""
    monkeypatch.chdir(tmp_path)

    assert refused(capsys, "quiet-lighthouse") == (
        "No folder here or above holds both exercises/ and solutions/: make these two folders first."
    )
    assert files(tmp_path) == []


def test_what_it_is_made_from() -> None:
    """The files it is made from are those of one exercise: each has its place."""
    kinds = {path.name.partition("_")[0] for path in FILES.glob("*.*")}

    assert kinds == {"README.md", "starter.py", "solution.py", "checks.py", "right", "wrong"}
