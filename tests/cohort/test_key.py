"""The answer key, where it is installed."""

import tomllib
from importlib import metadata
from pathlib import Path

import pytest

from grader import __version__
from grader.catalog import Catalog
from grader.cohort.key import NoAnswerKey, answer_key, lay_pack
from samples import make_exercise

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def wheel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """asynclings as if installed from its wheel, and a place for the other wheel's packages."""
    make_exercise(tmp_path, 1, "breakfast-coroutines")
    (tmp_path / "solutions").rename(tmp_path / "checks")
    monkeypatch.setattr(Catalog, "installed", lambda: Catalog(tmp_path / "exercises", tmp_path / "checks"))
    (tmp_path / "site" / "asynclings_solutions" / "ex01-breakfast-coroutines").mkdir(parents=True)
    return tmp_path


def test_checkout() -> None:
    """In a checkout it lies beside the exercises."""
    assert answer_key() == ROOT / "solutions"


def test_wheel(wheel: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """The wheel asynclings-solutions has it, and makes a pack with the exercises."""
    monkeypatch.syspath_prepend(wheel / "site")
    monkeypatch.setattr(metadata, "version", lambda name: __version__)

    assert answer_key() == wheel / "site" / "asynclings_solutions"
    (wheel / "exercises" / "ex01-breakfast-coroutines" / "__pycache__").mkdir()
    pack = lay_pack(tmp_path_factory.mktemp("pack"))
    assert not list(pack.rglob("__pycache__"))
    assert (pack / "solutions" / "ex01-breakfast-coroutines").is_dir()
    assert (pack / "exercises" / "ex01-breakfast-coroutines").is_dir()


def test_other_version(wheel: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A key of another version is not used."""
    monkeypatch.syspath_prepend(wheel / "site")
    monkeypatch.setattr(metadata, "version", lambda name: "0.0.9")

    with pytest.raises(NoAnswerKey, match=f"of version 0.0.9, asynclings of {__version__}"):
        answer_key()


def test_missing(wheel: Path) -> None:
    """Without the wheel the sentence says what to install."""
    with pytest.raises(NoAnswerKey, match="not installed: python -m pip install"):
        answer_key()


def test_extra_is_of_this_version() -> None:
    """`asynclings[teacher]` asks for the key of the same version."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

    assert project["project"]["optional-dependencies"]["teacher"] == [f"asynclings-solutions=={__version__}"]
