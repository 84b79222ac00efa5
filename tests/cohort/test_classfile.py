"""asynclings.toml and cohort.toml."""

import tomllib
from pathlib import Path

import pytest

from classes import DEFAULTS
from grader.catalog import Catalog
from grader.cli.grade import main
from grader.cohort.answers import chosen, read
from grader.cohort.classfile import BrokenClassFile, class_toml, cohort_toml, exercises_of
from samples import Room, make_pack


def test_written_and_read(tmp_path: Path) -> None:
    """Whatever the course is called, the files are TOML, and only the teacher's holds the secret."""
    catalog = Catalog.pack(make_pack(tmp_path))
    given = {
        "course": 'A "b" \\ é \U0001f95a',
        "exercises": "1-2",
        "due": "2027-01-31 23:59 Europe/Berlin",
        "points": "100",
    }
    answers = read(DEFAULTS | given, catalog)
    exercises = chosen(answers, catalog)
    (tmp_path / "asynclings.toml").write_text(class_toml(answers, exercises), encoding="utf-8")

    public = tomllib.loads(class_toml(answers, exercises))
    private = tomllib.loads(cohort_toml(answers, exercises, "s3cret"))

    assert public["class"]["course"] == given["course"]
    assert (public["class"]["exercises"], public["class"]["points"]) == (["ex1", "ex2"], 100)
    assert "s3cret" not in class_toml(answers, exercises)
    assert private["secret"]["salt"] == "s3cret"
    assert private["class"] == public["class"] | {"due_utc": "2027-01-31T22:59:00Z"}
    assert [exercise.id for exercise in exercises_of(tmp_path, catalog)] == ["ex1", "ex2"]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (b"[class", "cannot be read (it is no TOML): get it back from your teacher."),
        (b"\xff\xfe", "cannot be read (it is no TOML)"),
        (b"class = 3", "cannot be read ([class] is no table)"),
        (b"[class]\nexercises = 3", "cannot be read (exercises is no list of names)"),
        (b"[class]\nexercises = [3]", "cannot be read (exercises is no list of names)"),
        (b"[class]\nexercises = []", "cannot be read (exercises is no list of names)"),
        (b"[class]\nexercises = ['ex9']", "names ex9, which asynclings 0.1.0 lacks: python -m pip install -r requirements"),
    ],
)  # fmt: skip
def test_broken(tmp_path: Path, text: bytes, sentence: str) -> None:
    """A class file that cannot be used is one sentence."""
    (tmp_path / "asynclings.toml").write_bytes(text)

    with pytest.raises(BrokenClassFile) as broken:
        exercises_of(tmp_path, Catalog.pack(make_pack(tmp_path)))
    assert sentence in str(broken.value)


@pytest.mark.parametrize("head", [b"", b"\xef\xbb\xbf"])
def test_board_of_a_class(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, head: bytes) -> None:
    """`grade` counts the exercises of the class, with the line ends and the mark of a Windows editor too."""
    room = Room(tmp_path, monkeypatch)
    Path("asynclings.toml").write_bytes(head + b'[class]\r\nexercises = ["ex1", "ex5"]\r\n')

    assert main([]) == 0
    assert [submission.exercise.id for submission in room.judged] == ["ex1", "ex5"]


def test_other_exercises_still_by_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is named is graded, whether the class does it or not."""
    room = Room(tmp_path, monkeypatch)
    Path("asynclings.toml").write_text('[class]\nexercises = ["ex1"]\n')

    assert main(["ex5"]) == 0
    assert [submission.exercise.id for submission in room.judged] == ["ex5"]


def test_broken_for_the_student(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A student reads the sentence, and nothing is judged."""
    room = Room(tmp_path, monkeypatch)
    Path("asynclings.toml").write_text("[class")

    assert main([]) == 2
    assert "get it back from your teacher" in capsys.readouterr().err
    assert room.judged == []
