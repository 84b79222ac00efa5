"""A class from the template: what comes out, the same bytes each time, and nothing when it fails."""

import ast
import json
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from classes import DEFAULTS, files
from grader.cohort import manifest
from grader.cohort.answers import PLATFORMS, WrongAnswer
from grader.cohort.generate import PARTS
from grader.cohort.new import make, questions, template
from snapshots import assert_snapshot

ROOT = Path(__file__).parent.parent.parent
ANSWERS = {"salt": DEFAULTS["salt"], "slug": "asyncio", "exercises": "ex1, ex5"}
FOLDERS = ("ex01-breakfast-coroutines", "ex05-one-cook")


@pytest.fixture(scope="module", params=PLATFORMS)
def made(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path]:
    """A class on each platform."""
    return request.param, make(ANSWERS | {"platform": request.param}, tmp_path_factory.mktemp("made"))


def test_platforms() -> None:
    """Every platform that may be answered has its parts, and every part is some platform's."""
    parts = template() / "{{cookiecutter.slug}}" / "platforms"

    assert set(PARTS) == set(PLATFORMS)
    assert {part for used in PARTS.values() for part in used} == {path.name for path in parts.iterdir()}


def test_what_comes_out(made: tuple[str, Path]) -> None:
    """Two folders with these files, beside exercises and answer key."""
    platform, folder = made
    names = [name for name in files(folder) if not re.match("starter/exercises|teacher/solutions", name)]

    assert_snapshot(f"class-{platform}", "\n".join(names) + "\n")


def test_students_get_no_answers(made: tuple[str, Path]) -> None:
    """What students get is the exercises as they are; no check, no solution, no secret."""
    starter = made[1] / "starter"

    shipped = {name: data for name, data in files(ROOT / "exercises").items() if name.startswith(FOLDERS)}
    assert files(starter / "exercises") == shipped
    assert not list(starter.rglob("checks.py"))
    assert not any(DEFAULTS["salt"].encode() in data for data in files(starter).values())


def test_teacher_gets_the_key(made: tuple[str, Path]) -> None:
    """The teacher has the whole answer key."""
    key = {name: data for name, data in files(ROOT / "solutions").items() if name.startswith(FOLDERS)}
    key = {name: data for name, data in key.items() if "__pycache__" not in name}

    assert files(made[1] / "teacher" / "solutions") == key


def test_nothing_is_left_to_fill(made: tuple[str, Path]) -> None:
    """No placeholder stays, no Jinja but GitHub's own expressions."""
    for name, data in files(made[1]).items():
        if "/exercises/" not in name and "/solutions/" not in name:
            text = data.decode().replace("${{", "")
            assert not re.search(r"@[A-Z]+@|\{\{|\{%|cookiecutter", text), name


def test_files_can_be_read(made: tuple[str, Path]) -> None:
    """JSON is JSON, TOML is TOML, Python is Python, and shell scripts are."""
    for path in made[1].rglob("*"):
        if "solutions" in path.parts or not path.is_file():
            continue
        if path.suffix == ".json":
            json.loads(path.read_bytes())
        elif path.suffix == ".toml":
            tomllib.loads(path.read_text(encoding="utf-8"))
        elif path.suffix == ".py":
            ast.parse(path.read_bytes())
        elif path.suffix == ".sh" or path.name == "run_autograder":
            assert subprocess.run(["bash", "-n", str(path)], check=False).returncode == 0
            assert os.access(path, os.X_OK)


def test_manifest(made: tuple[str, Path]) -> None:
    """The manifest has the hash of every file."""
    starter = made[1] / "starter"

    assert manifest.read(starter) == manifest.take(starter)


def test_same_bytes(tmp_path: Path) -> None:
    """The same answers give the same bytes."""
    first, second = (make(ANSWERS, tmp_path / name) for name in ("a", "b"))

    assert files(first) == files(second)


def test_drawn_secret(tmp_path: Path) -> None:
    """A secret that nobody gave is drawn anew, and changes one file of the teacher's."""
    answers = ANSWERS | {"salt": ""}
    first, second = (files(make(answers, tmp_path / name)) for name in ("a", "b"))

    assert [name for name in first if first[name] != second[name]] == ["teacher/cohort.toml"]


def test_subset(tmp_path: Path) -> None:
    """Only the exercises asked for, everywhere."""
    made = make(ANSWERS | {"exercises": "1 one-cook", "platform": "classroom"}, tmp_path)

    for half in ("starter/exercises", "teacher/solutions"):
        assert sorted(path.name for path in (made / half).iterdir()) == list(FOLDERS)
    assert "runners: ex1,ex5\n" in (made / "starter/.github/workflows/classroom.yml").read_text()
    assert "13 points in all" in (made / "teacher/GUIDE.md").read_text()


@pytest.mark.parametrize("course", ['Ann\'s "asyncio" <b> & \\ } %} \U0001f95a', "'''", '"""', "$(id) `id`", "@NAMES"])
def test_any_name(tmp_path: Path, course: str) -> None:
    """Whatever the course is called, its files stay what they are."""
    made = make(ANSWERS | {"course": course}, tmp_path)

    assert tomllib.loads((made / "starter/asynclings.toml").read_text(encoding="utf-8"))["class"]["course"] == course
    assert json.loads((made / "starter/.devcontainer/devcontainer.json").read_text())["name"] == course


@pytest.mark.parametrize("platform", ["actions", "gradescope"])
def test_texts(tmp_path: Path, platform: str) -> None:
    """What students and teachers read first."""
    due = {"due": "2027-01-31 23:59 Europe/Berlin", "points": "100", "exercises": "ex1-ex2"}
    made = make(ANSWERS | due | {"platform": platform}, tmp_path)

    assert_snapshot(f"class-{platform}-readme", (made / "starter/README.md").read_text(encoding="utf-8"))
    assert_snapshot(f"class-{platform}-guide", (made / "teacher/GUIDE.md").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("most", "code"), [(0, 1), (5, 0)])
@pytest.mark.skipif(sys.platform == "win32", reason="a script of Gradescope's Linux")
def test_gradescope_without_a_judgement(tmp_path: Path, most: int, code: int) -> None:
    """If nothing could be judged Gradescope finds no results, and gives no zero; what was judged stays."""
    made = make(ANSWERS | {"platform": "gradescope"}, tmp_path)
    for name in ("submission", "results", "venv/bin"):
        (tmp_path / name).mkdir(parents=True)
    results = {"score": 0, "extra_data": {"max_score": most}}
    for name, line in {
        "grade": f"echo '{json.dumps(results)}' >\"$6\"; exit 3",
        "python": f'exec {sys.executable} "$@"',
    }.items():
        (tmp_path / "venv/bin" / name).write_text(f"#!/bin/sh\n{line}\n")
        (tmp_path / "venv/bin" / name).chmod(0o755)

    script = made / "teacher/gradescope/run_autograder"
    done = subprocess.run(["bash", script], env={**os.environ, "AUTOGRADER": str(tmp_path)}, check=False)

    assert done.returncode == code
    assert [path.name for path in (tmp_path / "results").iterdir()] == ["results.json"] * bool(most)


def test_licence() -> None:
    """Students' copies come with the licence of ours."""
    assert (template() / "{{cookiecutter.slug}}/starter/LICENSE").read_bytes() == (ROOT / "LICENSE").read_bytes()


def test_template_holds_no_exercise() -> None:
    """The template has no copy of an exercise: they come from the package."""
    shipped = {data for name, data in files(ROOT / "exercises").items()}

    assert not shipped & set(files(template()).values())


# cookiecutter by itself.


def cookiecutter(folder: Path, *words: str, path: str = str(template())) -> subprocess.CompletedProcess[str]:
    """Run cookiecutter's own command in an empty folder, as a user without any settings."""
    home = folder / "home"
    home.mkdir(parents=True, exist_ok=True)
    return subprocess.run(
        [sys.executable, "-m", "cookiecutter", path, "--no-input", *words],
        cwd=folder,
        env={"HOME": str(home), "USERPROFILE": str(home), "PATH": os.environ["PATH"]},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_cookiecutter(tmp_path: Path) -> None:
    """`cookiecutter template/ --no-input` is `cohort new --no-input`, byte for byte."""
    done = cookiecutter(tmp_path, "salt=0123456789abcdef", "exercises=ex1")

    assert done.returncode == 0, done.stdout + done.stderr
    assert files(tmp_path / "concurrency-with-asyncio") == files(
        make({"salt": ANSWERS["salt"], "exercises": "ex1"}, tmp_path / "new")
    )


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["platform=moodle"], "platform is one of actions, classroom"),
        (["exercises=ex77"], "exercises: there is no exercise 'ex77'"),
        (["install=vendored", "wheel=no.whl"], "wheel: there is no wheel of asynclings at"),
        (["slug=x y"], "slug is made of small letters"),
    ],
)
def test_cookiecutter_refuses(tmp_path: Path, words: list[str], sentence: str) -> None:
    """A wrong answer is one sentence of ours, and leaves nothing behind."""
    done = cookiecutter(tmp_path, *words)

    assert done.returncode == 1
    assert done.stderr.startswith(sentence)
    assert [path.name for path in tmp_path.iterdir()] == ["home"]


def test_late_failure_leaves_nothing(tmp_path: Path) -> None:
    """What goes wrong after the files were rendered, here the packages of a wheel, leaves nothing behind either."""
    wheel = tmp_path / "home" / "asynclings-0.1.0-py3-none-any.whl"
    wheel.parent.mkdir()
    wheel.write_bytes(b"no wheel")

    done = cookiecutter(tmp_path, "install=vendored", "wheel=home/asynclings-0.1.0-py3-none-any.whl")

    assert done.returncode == 1
    assert "wheel: pip could not look up the packages that asynclings needs" in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["home"]


def test_clone_without_the_package(tmp_path: Path) -> None:
    """From a clone, with cookiecutter alone, exercises and checks come from the clone."""
    clone = tmp_path / "clone"
    for name in ("template", "exercises", "solutions", "grader"):
        (clone / name).parent.mkdir(exist_ok=True)
        subprocess.run(["cp", "-r", str(ROOT / name), str(clone / name)], check=True)
    extra = clone / "exercises" / "ex01-breakfast-coroutines" / "extra.txt"
    extra.write_text("only in this clone")

    done = cookiecutter(tmp_path, "slug=here", "exercises=ex1", path="clone/template")

    assert done.returncode == 0, done.stderr
    assert (tmp_path / "here/starter/exercises/ex01-breakfast-coroutines/extra.txt").is_file()


# `cohort new`.


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"platform": "moodle"}, "platform is one of"),
        ({"due": "soon"}, "due is 'none', or a date"),
        ({"install": "vendored"}, "wheel is the path of asynclings' wheel"),
        ({"course": "a {{ b }}"}, "course cannot hold {{, {% or {#: cookiecutter would take it for a template."),
    ],
)
def test_refused_before_anything(tmp_path: Path, given: dict[str, str], sentence: str) -> None:
    """Wrong answers are found before cookiecutter is started."""
    with pytest.raises(WrongAnswer, match=re.escape(sentence)):
        make(given, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_in_the_way(tmp_path: Path) -> None:
    """A folder that is there already is left alone."""
    (tmp_path / "asyncio").mkdir()

    with pytest.raises(WrongAnswer, match="is there already"):
        make(ANSWERS, tmp_path)


def test_no_traces(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is written into the home folder, and no setting in it is read."""
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / ".cookiecutterrc").write_text("default_context:\n  course: Not asked for\n")

    made = make(ANSWERS, tmp_path)

    assert [path.name for path in (tmp_path / "home").iterdir()] == [".cookiecutterrc"]
    assert "Not asked for" not in (made / "starter/README.md").read_text()


def test_every_question_is_explained() -> None:
    """cookiecutter asks in words."""
    asked = json.loads((template() / "cookiecutter.json").read_text())

    assert set(asked["__prompts__"]) == set(questions()) == set(DEFAULTS)
