"""Finding exercises, and the class folder."""

import shutil
from pathlib import Path

import pytest

from grader.catalog import Catalog, UnknownExercise, class_folder, pack_folder
from samples import make_exercise, make_pack


@pytest.fixture
def catalog(tmp_path: Path) -> Catalog:
    """A catalog of ex1, ex2 and ex5."""
    return Catalog.pack(make_pack(tmp_path))


def test_all_in_order(catalog: Catalog, tmp_path: Path) -> None:
    """Exercises come by number, not by letter; what is no exercise is passed over."""
    make_exercise(tmp_path, 10, "heartbeat")
    (tmp_path / "exercises" / "notes").mkdir()
    (tmp_path / "exercises" / "README.md").write_text("")

    assert [exercise.id for exercise in catalog.all()] == ["ex1", "ex2", "ex5", "ex10"]


def test_no_folder(tmp_path: Path) -> None:
    """A catalog of nothing is empty."""
    assert Catalog.pack(tmp_path).all() == []


@pytest.mark.parametrize(
    "text",
    [
        "ex2",
        "ex02",
        "2",
        "02",
        "EX2",
        "breakfast-tasks",
        "ex02-breakfast-tasks",
        "ex2-breakfast-tasks",
        "ex02-breakfast-tasks/",
        "exercises/ex02-breakfast-tasks",
        "exercises\\ex02-breakfast-tasks\\",
    ],
)
def test_find(catalog: Catalog, text: str) -> None:
    """An exercise is found by any of its names, also as a shell completes them."""
    assert catalog.find(text).folder == "ex02-breakfast-tasks"


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("brekfast", ["ex1 breakfast-coroutines", "ex2 breakfast-tasks"]),
        ("breakfast", ["ex1 breakfast-coroutines", "ex2 breakfast-tasks"]),
        ("onecook", ["ex5 one-cook"]),
        ("ex20", ["ex2 breakfast-tasks"]),
        ("ex02-one-cook", ["ex5 one-cook"]),
        ("", []),
        ("99", []),
        ("9" * 5000, []),
    ],
)
def test_unknown(catalog: Catalog, text: str, near: list[str]) -> None:
    """An unknown name brings the names that may have been meant."""
    with pytest.raises(UnknownExercise) as caught:
        catalog.find(text)

    assert caught.value.text == text
    assert caught.value.near == near


def test_installed_from_wheel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A wheel carries the exercises and checks as data; it has no solutions."""
    data = make_pack(tmp_path / "grader" / "_data")
    shutil.move(data / "solutions", data / "checks")
    monkeypatch.setattr("grader.catalog.__file__", str(tmp_path / "grader" / "catalog.py"))

    assert Catalog.installed().find("ex2").facts.title == "ex2 breakfast-tasks"


def test_installed_from_checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a checkout the exercises lie beside the package."""
    make_pack(tmp_path)
    monkeypatch.setattr("grader.catalog.__file__", str(tmp_path / "grader" / "catalog.py"))

    assert Catalog.installed().find("ex5").facts.file == "one_cook.py"


def test_class_folder(tmp_path: Path) -> None:
    """The class folder is the nearest one above that holds exercises/ or asynclings.toml."""
    (tmp_path / "exercises" / "ex02").mkdir(parents=True)
    (tmp_path / "inner" / "deep").mkdir(parents=True)
    (tmp_path / "inner" / "asynclings.toml").write_text("")

    assert class_folder(tmp_path) == tmp_path
    assert class_folder(tmp_path / "exercises" / "ex02") == tmp_path
    assert class_folder(tmp_path / "inner" / "deep") == tmp_path / "inner"


def test_no_class_folder(tmp_path: Path) -> None:
    """A file called exercises is no class folder."""
    (tmp_path / "exercises").write_text("")

    assert class_folder(tmp_path) is None


def test_pack_folder(tmp_path: Path) -> None:
    """A pack holds both halves; a class folder inside it is passed over."""
    make_pack(tmp_path)
    (tmp_path / "class" / "exercises").mkdir(parents=True)

    assert pack_folder(tmp_path / "class") == tmp_path
    assert pack_folder(tmp_path.parent) is None
