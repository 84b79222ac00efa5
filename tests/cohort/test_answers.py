"""The answers of a teacher, each checked with one sentence."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from classes import DEFAULTS
from grader import __version__
from grader.catalog import Catalog
from grader.cohort.answers import WrongAnswer, chosen, due, read
from samples import make_pack


@pytest.fixture
def catalog(tmp_path: Path) -> Catalog:
    """A catalogue of ex1, ex2 and ex5."""
    return Catalog.pack(make_pack(tmp_path / "pack"))


def test_defaults(catalog: Catalog) -> None:
    """What is answered by default can be used."""
    assert read(DEFAULTS, catalog).course == "Concurrency with asyncio"


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"course": ""}, "course is a name in one line of at most 80 letters."),
        ({"course": "a\nb"}, "course is a name in one line of at most 80 letters."),
        ({"course": "x" * 81}, "course is a name in one line of at most 80 letters."),
        ({"slug": "My class"}, "slug is made of small letters, digits and single hyphens, like 'asyncio-2027', not 'My"),
        ({"slug": "../up"}, "slug is made of small letters"),
        ({"slug": "a" * 51}, "slug is made of small letters"),
        ({"slug": ""}, "slug is made of small letters"),
        ({"exercises": "ex3"}, "exercises: there is no exercise 'ex3'."),
        ({"exercises": "breakfest-tasks"}, "Did you mean ex2 breakfast-tasks?"),
        ({"exercises": "ex1-ex4"}, "exercises: there is no range 'ex1-ex4'; `grade --list` shows what there is."),
        ({"exercises": "5-1"}, "exercises: there is no range '5-1'"),
        ({"exercises": ", ,"}, "exercises is 'all', or a list like 'ex1-ex5, ex7'."),
        ({"exercises": ""}, "exercises is 'all', or a list like"),
        ({"platform": "moodle"}, "platform is one of actions, classroom, classroom50, gradescope, gitlab, none, not 'mo"),
        ({"due": "2027-01-31"}, "due is 'none', or a date with time and time zone, like '2027-01-31 23:59 Europe/Berlin'."),
        ({"due": "2027-01-31 23:59"}, "due is 'none', or a date with time and time zone"),
        ({"due": "2027-02-30 23:59 UTC"}, "due: there is no 2027-02-30 23:59."),
        ({"due": "2027-01-31 23:59 Mars/Base"}, "due: there is no time zone 'Mars/Base'; use UTC, +01:00 or a name"),
        ({"due": "2027-01-31 23:59 ../x"}, "due: there is no time zone '../x'"),
        ({"due": "2027-03-28 02:30 Europe/Berlin"}, "due: clocks change in Europe/Berlin at that hour; give an offset"),
        ({"due": "2027-10-31 02:30 Europe/Berlin"}, "due: clocks change in Europe/Berlin at that hour"),
        ({"points": "many"}, "points is 'exercises', or a whole number up to 10000, not 'many'."),
        ({"points": "0"}, "points is 'exercises', or a whole number"),
        ({"points": "1.5"}, "points is 'exercises', or a whole number"),
        ({"python": "3.8"}, "python is one of 3.11, 3.12, 3.13, not '3.8'."),
        ({"install": "pip"}, "install is released, vendored, or a git URL with a tag: git+https://HOST/OWNER/REPO@v1.0.0"),
        ({"install": "git+https://example.org/a/b"}, "install is released, vendored, or a git URL with a tag"),
        ({"install": "git+https://example.org/a/b@v1 --x"}, "install is released, vendored, or a git URL with a tag"),
        ({"wheel": "x.whl"}, "wheel is the path of asynclings' wheel when install is vendored, and empty otherwise."),
        ({"install": "vendored"}, "wheel is the path of asynclings' wheel when install is vendored"),
        ({"install": "vendored", "wheel": "no.whl"}, "wheel: there is no wheel of asynclings at 'no.whl'."),
        ({"wheelhouse": "linux-x86_64"}, "wheelhouse needs install to be vendored."),
        ({"salt": "short"}, "salt is empty (then one is drawn), or 16 to 64 letters and digits."),
    ],
)  # fmt: skip
def test_wrong(catalog: Catalog, changes: dict[str, str], sentence: str) -> None:
    """A wrong answer is told in one sentence, in one line."""
    with pytest.raises(WrongAnswer) as wrong:
        read(DEFAULTS | changes, catalog)

    assert sentence in str(wrong.value)
    assert "\n" not in str(wrong.value)


@pytest.mark.parametrize(
    ("asked", "ids"),
    [
        ("all", ["ex1", "ex2", "ex5"]),
        ("ex1-ex2", ["ex1", "ex2"]),
        ("1 - 2, 5", ["ex1", "ex2", "ex5"]),
        ("one-cook ex01-breakfast-coroutines", ["ex1", "ex5"]),
        ("ex5,ex5,5", ["ex5"]),
    ],
)
def test_exercises(catalog: Catalog, asked: str, ids: list[str]) -> None:
    """All, a range or a list: always in the order of the catalogue, each once."""
    answers = read(DEFAULTS | {"exercises": asked}, catalog)

    assert [exercise.id for exercise in chosen(answers, catalog)] == ids


@pytest.mark.parametrize(
    ("text", "instant"),
    [
        ("none", None),
        ("", None),
        ("2027-01-31 23:59 UTC", datetime(2027, 1, 31, 23, 59, tzinfo=UTC)),
        ("2027-01-31T23:59Z", datetime(2027, 1, 31, 23, 59, tzinfo=UTC)),
        ("2027-01-31 23:59 Europe/Berlin", datetime(2027, 1, 31, 22, 59, tzinfo=UTC)),
        ("2027-07-31 23:59 Europe/Berlin", datetime(2027, 7, 31, 21, 59, tzinfo=UTC)),
        ("2027-01-31 23:59 -05:30", datetime(2027, 2, 1, 5, 29, tzinfo=UTC)),
        ("2027-03-28 02:30 +01:00", datetime(2027, 3, 28, 1, 30, tzinfo=UTC)),
    ],
)
def test_due(catalog: Catalog, text: str, instant: datetime | None) -> None:
    """A due date is one instant, wherever it is read."""
    assert due(read(DEFAULTS | {"due": text}, catalog)) == instant


@pytest.mark.parametrize(
    "url",
    [
        "git+https://example.org/owner/repo@v1.0.0",
        "git+https://example.org/owner/repo.git@v1",
        "git+ssh://git@example.org/owner/repo@v1",
    ],
)
def test_git(catalog: Catalog, url: str) -> None:
    """A git URL needs a tag."""
    assert read(DEFAULTS | {"install": url}, catalog).install == url


def test_wheel(catalog: Catalog, tmp_path: Path) -> None:
    """A wheel is one of this very version."""
    this, other = (tmp_path / f"asynclings-{version}-py3-none-any.whl" for version in (__version__, "9.9"))
    for path in (this, other):
        path.write_bytes(b"")
    vendored = DEFAULTS | {"install": "vendored"}

    assert read(vendored | {"wheel": str(this)}, catalog).wheel == str(this)
    with pytest.raises(WrongAnswer, match=f"this is asynclings {__version__}, and the wheel is 9.9: install it first"):
        read(vendored | {"wheel": str(other)}, catalog)
    with pytest.raises(WrongAnswer, match="wheelhouse is one of linux-x86_64"):
        read(vendored | {"wheel": str(this), "wheelhouse": "amiga"}, catalog)
