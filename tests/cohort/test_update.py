"""`cohort update`: only what nobody has changed is rewritten."""

from pathlib import Path

import pytest

from classes import files
from grader.cli.cohort import main
from grader.cohort import manifest
from grader.cohort.answers import WrongAnswer
from grader.cohort.new import make
from grader.cohort.update import Updated, update

STARTER = "exercises/ex01-breakfast-coroutines/breakfast.py"


@pytest.fixture
def starter(tmp_path: Path) -> Path:
    """A class repository of ex1 and ex2."""
    return make({"slug": "asyncio", "exercises": "ex1-ex2"}, tmp_path) / "starter"


def age(starter: Path, name: str) -> None:
    """Make a file what an older version would have made, its manifest too."""
    path = starter / name
    path.write_bytes(b"# old\n" + path.read_bytes())
    manifest.write(starter, manifest.take(starter))


def test_up_to_date(starter: Path) -> None:
    """Where nothing is new, nothing is done, and not a byte changes."""
    before = files(starter)

    assert update(starter, {}) == Updated()
    assert files(starter) == before


def test_rewritten(starter: Path) -> None:
    """A file that is as it was made is brought up to date."""
    fresh = (starter / "README.md").read_bytes()
    age(starter, "README.md")

    assert update(starter, {}).written == ["README.md"]
    assert (starter / "README.md").read_bytes() == fresh
    assert update(starter, {}) == Updated()


def test_changed_files_are_left(starter: Path) -> None:
    """A student's work is listed, left alone, and still known as changed the next time."""
    age(starter, STARTER)
    (starter / STARTER).write_text("my work")

    for _ in range(2):
        assert update(starter, {}) == Updated(left=[STARTER])
        assert (starter / STARTER).read_text() == "my work"


def test_windows_line_ends(starter: Path) -> None:
    """A checkout with other line ends has changed nothing."""
    age(starter, "README.md")
    for path in starter.rglob("*"):
        if path.is_file():
            path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))

    assert update(starter, {}) == Updated(written=["README.md"])


def test_removed_by_somebody(starter: Path) -> None:
    """A file that was taken away is not put back."""
    (starter / ".vscode" / "tasks.json").unlink()

    assert update(starter, {}) == Updated(left=[".vscode/tasks.json"])
    assert not (starter / ".vscode" / "tasks.json").exists()


def test_other_answers(starter: Path) -> None:
    """Answers can be changed: what is new comes, what is no longer part of the class goes, if nobody has touched it."""
    (starter / STARTER).write_text("my work")

    done = update(starter, {"exercises": "ex2-ex3", "platform": "gitlab"})

    assert "exercises/ex03-breakfast-gather/breakfast.py" in done.written
    assert ".gitlab-ci.yml" in done.written
    assert done.removed == [".github/workflows/grade.yml", "exercises/ex01-breakfast-coroutines/README.md"]
    assert done.left == [STARTER]
    assert update(starter, {}) == Updated(left=[STARTER])


def test_new_file_in_the_way(starter: Path) -> None:
    """A file of somebody's where a new one would go is left alone."""
    path = starter / "exercises" / "ex03-breakfast-gather" / "breakfast.py"
    path.parent.mkdir()
    path.write_text("mine")

    assert update(starter, {"exercises": "ex1-ex3"}).left == ["exercises/ex03-breakfast-gather/breakfast.py"]
    assert path.read_text() == "mine"


def test_no_link_is_written_through(starter: Path, tmp_path: Path) -> None:
    """A link in place of a file or a folder is somebody's change."""
    outside = tmp_path / "outside"
    (starter / ".vscode").rename(outside)
    (starter / ".vscode").symlink_to(outside)
    age(starter, "README.md")
    (starter / "README.md").rename(tmp_path / "elsewhere.md")
    (starter / "README.md").symlink_to(tmp_path / "elsewhere.md")
    before = (tmp_path / "elsewhere.md").read_bytes()

    assert update(starter, {}).left == [
        *(f".vscode/{name}.json" for name in ("extensions", "settings", "tasks")),
        "README.md",
    ]
    assert (tmp_path / "elsewhere.md").read_bytes() == before


def test_manifest_that_points_outside(starter: Path, tmp_path: Path) -> None:
    """A manifest cannot name a file outside the class repository."""
    victim = tmp_path / "victim.txt"
    victim.write_text("precious")
    listed = starter / manifest.MANIFEST
    for name in ("../../victim.txt", str(victim)):
        listed.write_text(listed.read_text() + f"{manifest.fingerprint(b'precious')}  {name}\n")

    assert update(starter, {}) == Updated()
    assert victim.read_text() == "precious"


@pytest.mark.parametrize("broken", ["asynclings.toml", ".asynclings-manifest"])
def test_no_class(starter: Path, broken: str) -> None:
    """A folder that is no class repository is told so."""
    (starter / broken).write_text("[class") if broken.endswith("toml") else (starter / broken).unlink()

    with pytest.raises(WrongAnswer, match=r"get it back|is no class repository: it has no \.asynclings-manifest"):
        update(starter, {})


# The commands.


def test_commands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """`cohort new` says what to read, `cohort update` what it did."""
    monkeypatch.chdir(tmp_path)

    assert main(["new", "--no-input", "slug=here", "exercises=ex1"]) == 0
    assert (
        capsys.readouterr().out
        == "Made: here/starter, for students, and here/teacher, for you. Read here/teacher/GUIDE.md.\n"
    )
    assert main(["update", "here/starter"]) == 0
    assert capsys.readouterr().out == "Everything is up to date.\n"
    Path("here/starter/LICENSE").write_text("mine")
    age(tmp_path / "here/starter", "README.md")
    Path("here/starter/LICENSE").write_text("mine too")
    assert main(["update", "here/starter"]) == 0
    assert capsys.readouterr().out == (
        "Brought up to date: 1\n  README.md\nLeft alone, as somebody has changed or removed them: 1\n  LICENSE\n"
    )


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["new", "--no-input", "plattform=x"], "There is no question 'plattform': they are course, slug, exercises, platform,"),
        (["new", "--no-input", "platform"], "'platform' is no answer: write it as KEY=VALUE."),
        (["new", "--no-input", "platform=x"], "platform is one of actions, classroom,"),
        (["update", "."], ". is no class repository: it has no .asynclings-manifest."),
    ],
)  # fmt: skip
def test_misuse(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], words: list[str], sentence: str
) -> None:
    """Wrong usage is one sentence, code 2, and nothing is made."""
    monkeypatch.chdir(tmp_path)

    assert main(words) == 2
    assert capsys.readouterr().err.startswith(sentence)
    assert list(tmp_path.iterdir()) == []
