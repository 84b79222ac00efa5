"""Submissions below a folder: found by whatever name, and read without following a link."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from grader.catalog import Catalog
from grader.cohort import inside
from grader.cohort.roster import Roster, Student
from grader.cohort.submissions import HandedIn, NoSubmissions, Place, class_in, class_of, handed_in
from grader.judge.submission import Unreadable

EX1, EX2 = (Catalog.installed().find(name) for name in ("ex1", "ex2"))
REPOSITORY = ("exercises", EX2.folder, "breakfast.py")

pytestmark = pytest.mark.skipif(os.name == "nt", reason="links and pipes")


@pytest.fixture(params=["by folder", "by path"], autouse=True)
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both ways to open a file: part by part, and as systems do it that cannot."""
    monkeypatch.setattr(inside, "BY_FOLDER", request.param == "by folder")


def put(folder: Path, *parts: str, text: str = "x = 1\n") -> Path:
    """A file some parts below."""
    path = folder.joinpath(*parts)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


def read(folder: Path, *parts: str) -> HandedIn:
    """What is found at a place."""
    return handed_in(folder, Place("anna", EX2, parts))


def told(found: HandedIn) -> str:
    """Why there is no content."""
    assert isinstance(found.content, Unreadable)
    return found.content.message


def test_class_repositories(tmp_path: Path) -> None:
    """Each folder is a student, with a place for each exercise; a clone in the folder is looked into."""
    put(tmp_path, "anna", *REPOSITORY)
    put(tmp_path, "ben", "clone", *REPOSITORY)
    put(tmp_path, ".git", "config")
    put(tmp_path, "roster.csv")
    (tmp_path / "carl").symlink_to("anna")

    found = class_in(tmp_path, [EX1, EX2])

    assert [(place.student, place.exercise.id) for place in found.places] == [
        ("anna", "ex1"),
        ("anna", "ex2"),
        ("ben", "ex1"),
        ("ben", "ex2"),
    ]
    assert found.told == ["carl is a link: it is left out."]
    assert [handed_in(tmp_path, place).content for place in found.places[1::2]] == [b"x = 1\n"] * 2
    assert [handed_in(tmp_path, place).missing for place in found.places] == [True, False] * 2


def test_files_alone(tmp_path: Path) -> None:
    """With one exercise a student's folder may hold just the file; a class repository is found as well."""
    put(tmp_path, "anna", "breakfast.py")
    put(tmp_path, "ben", *REPOSITORY)

    places = class_in(tmp_path, [EX2]).places

    assert [place.parts for place in places] == [("anna", "breakfast.py"), ("ben", *REPOSITORY)]
    assert class_in(tmp_path, [EX1, EX2]).places[0].parts[:2] == ("anna", "exercises")


def test_by_roster(tmp_path: Path) -> None:
    """Whose a folder is, a roster says; who has none has places, and who has two has doubtful ones."""
    for name in ("class-anna", "ben", "class-ben", "stranger"):
        put(tmp_path, name, "breakfast.py")
    roster = Roster([Student("anna"), Student("ben"), Student("../carl")], ["line 9: odd"])

    found = class_of(tmp_path, [EX2], roster, "class")

    assert [(place.student, place.parts, place.doubtful) for place in found.places] == [
        ("anna", ("class-anna", "breakfast.py"), ""),
        ("ben", (), "there is more than one folder for ben: ben, class-ben"),
        ("../carl", (), ""),
    ]
    assert found.told == [
        "line 9: odd",
        "stranger is nobody's by the roster: it is left out.",
        "ben has more than one folder (ben, class-ben): none of them is judged.",
    ]
    assert handed_in(tmp_path, found.places[1]).content == Unreadable(found.places[1].doubtful, "")
    assert handed_in(tmp_path, found.places[2]).missing


def test_links_are_not_followed(tmp_path: Path) -> None:
    """A link in any part of a path leads nowhere, wherever it points to."""
    put(tmp_path, "ben", *REPOSITORY, text="secret = 1\n")
    (tmp_path / "anna").mkdir()
    (tmp_path / "anna/exercises").symlink_to("../ben/exercises")
    put(tmp_path, "carl", "exercises", "README")
    (tmp_path / "carl/exercises" / EX2.folder).symlink_to(tmp_path / "ben/exercises" / EX2.folder)
    put(tmp_path, "dora", "README")
    (tmp_path / "dora/breakfast.py").symlink_to("/etc/passwd")
    (tmp_path / "ella").symlink_to("ben")

    assert told(read(tmp_path, "anna", *REPOSITORY)) == "exercises is a link, not a folder."
    assert told(read(tmp_path, "carl", *REPOSITORY)) == f"{EX2.folder} is a link, not a folder."
    assert told(read(tmp_path, "dora", "breakfast.py")) == "breakfast.py is a link, not a file."
    assert told(read(tmp_path, "ella", *REPOSITORY)) == "ella is a link, not a folder."


def test_what_is_no_file(tmp_path: Path) -> None:
    """Pipes, folders, files in a folder's place and huge files are told at once, and none is missing."""
    (tmp_path / "anna").mkdir()
    os.mkfifo(tmp_path / "anna/breakfast.py")
    put(tmp_path, "ben", "breakfast.py", "README")
    put(tmp_path, "carl")
    put(tmp_path, "dora", "breakfast.py", text="#" * (256 * 1024 + 1))
    os.mkfifo(tmp_path / "ella")

    found = {name: read(tmp_path, name, "breakfast.py") for name in ("anna", "ben", "carl", "dora", "ella")}

    assert {name: told(each) for name, each in found.items()} == {
        "anna": "breakfast.py is not a regular file.",
        "ben": "breakfast.py is a folder, not a file.",
        "carl": "carl is not a folder.",
        "dora": "breakfast.py is larger than 256 KB, far more than an exercise needs.",
        "ella": "ella is not a folder.",
    }
    assert not any(each.missing for each in found.values())
    assert len({each.mark for each in found.values()}) == 5


def test_a_sparse_giant(tmp_path: Path) -> None:
    """Of a file of a terabyte no more is read than is needed to refuse it."""
    path = put(tmp_path, "anna", "breakfast.py")
    os.truncate(path, 1 << 40)

    assert told(read(tmp_path, "anna", "breakfast.py")).startswith("breakfast.py is larger than 256 KB")


@pytest.mark.parametrize("name", ["a\nb", os.fsdecode(b"caf\xe9"), "$(reboot)", "-rf", "\x1b[2J", "a" * 255])
def test_names_are_data(tmp_path: Path, name: str) -> None:
    """A folder of any name is a student; where it is no folder, the sentence is one line that prints."""
    put(tmp_path, name, "breakfast.py")
    [place] = class_in(tmp_path, [EX2]).places

    assert place.student == name
    assert handed_in(tmp_path, place).content == b"x = 1\n"
    shutil.rmtree(tmp_path / name)
    (tmp_path / name).symlink_to("elsewhere")
    assert told(handed_in(tmp_path, place)).isprintable()


def test_it_vanishes(tmp_path: Path) -> None:
    """A student's folder that is gone by now is a missing file; where all are gone, there is nothing to grade."""
    put(tmp_path, "all", "anna", "breakfast.py")
    [place] = class_in(tmp_path / "all", [EX2]).places
    shutil.rmtree(tmp_path / "all/anna")

    assert handed_in(tmp_path / "all", place).missing
    assert told(handed_in(tmp_path / "all", place)) == "There is no file breakfast.py here."
    (tmp_path / "all").rmdir()
    with pytest.raises(NoSubmissions, match="all cannot be looked into"):
        handed_in(tmp_path / "all", place)
    with pytest.raises(NoSubmissions, match="all cannot be looked into"):
        class_in(tmp_path / "all", [EX2])


def test_the_mark_changes(tmp_path: Path) -> None:
    """The mark is that of the content, byte by byte."""
    marks = []
    for text in ("x = 1\n", "x = 2\n", "x = 1\n", ""):
        put(tmp_path, "anna", "breakfast.py", text=text)
        marks.append(read(tmp_path, "anna", "breakfast.py").mark)

    assert marks[0] == marks[2] and len(set(marks)) == 3
