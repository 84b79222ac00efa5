"""The site: it builds without a warning, loads nothing from a network, and speaks of commands that exist."""

from __future__ import annotations

import ast
import importlib.util
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from types import ModuleType

import click
import pytest

from grader.cli.cohort import command as cohort
from grader.cli.doctor import doctor
from grader.cli.grade import command as grade
from grader.cli.sinks import FORMS
from grader.cli.start import start
from grader.explain.codes import NAMES

ROOT = Path(__file__).parent.parent
STARTER = ROOT / "template" / "{{cookiecutter.slug}}"
PAGES = [
    *sorted((ROOT / "docs").rglob("*.md")),
    *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")),
    *(STARTER / name for name in ("starter/README.md", "teacher/GUIDE.md", "starter/.vscode/tasks.json")),
]


@pytest.fixture(scope="module")
def build() -> ModuleType:
    """The hooks of the site."""
    pytest.importorskip("mkdocs")
    spec = importlib.util.spec_from_file_location("docs_build", ROOT / "docs" / "build.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def site(build: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site; every warning (a link to nowhere, a page that is in no menu) would have ended it."""
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return folder


def test_nothing_from_a_network(site: Path) -> None:
    """Pages, styles and scripts name no other server, but in links that somebody may follow."""
    for path in site.rglob("*"):
        if path.suffix in (".html", ".css", ".js"):
            text = re.sub(r'<a [^>]*href="[^"]*"', "", path.read_text(encoding="utf-8"))
            assert not re.search(r"""(?:src|href)=["']?(?:https?:)?//|url\(["']?(?:https?:)?//|@import""", text), path


def test_every_page_is_there(site: Path) -> None:
    """Each page of `docs`, and each that is made while building, is a page of the site, with its parts filled in."""
    names = [path.relative_to(ROOT / "docs").with_suffix(".html") for path in (ROOT / "docs").rglob("*.md")]

    for name in [*names, Path("misconceptions.html"), Path("contributing.html"), Path("changelog.html")]:
        assert "<!-- " not in (site / name).read_text(encoding="utf-8").partition('<div class="col-md-9"')[2], name
    assert "10.0 min, 6.0 are enough" in (site / "index.html").read_text(encoding="utf-8")
    assert not list(site.rglob("*.py"))
    assert not list(site.rglob("*.toml"))


def test_every_option_is_listed(site: Path) -> None:
    """The page of commands has every command, and every option that `--help` shows, with its text."""
    page = (site / "commands.html").read_text(encoding="utf-8")

    for typed, command in (*below(grade, "grade"), *below(cohort, "cohort")):
        assert command is cohort or typed in page
        for option in options_of(command):
            assert option in page, typed
    assert all(f"<code>{form}</code>" in page for form in FORMS)


def test_forms_are_told(build: ModuleType) -> None:
    """The page says who reads each form of the report."""
    assert set(FORMS) <= set(build.ABOUT_FORMS)


def below(command: click.Command, typed: str) -> Iterator[tuple[str, click.Command]]:
    """A command, and those under it, by what one types."""
    yield typed, command
    for name, one in getattr(command, "commands", {}).items():
        yield from below(one, f"{typed} {name}")


def options_of(command: click.Command) -> list[str]:
    """Every way to write every option."""
    own = [word for param in command.params for word in param.opts if word.startswith("-")]
    return [*own, "-h", "--help"]


# Misconceptions.


def told() -> dict[str, dict[str, str]]:
    """What is said of each code."""
    return tomllib.loads((ROOT / "docs" / "misconceptions.toml").read_text(encoding="utf-8"))


def test_every_misconception_is_told(site: Path) -> None:
    """The page has each code and its name, a sentence, two programs, and where it is met."""
    page = (site / "misconceptions.html").read_text(encoding="utf-8")

    assert told().keys() == NAMES.keys()
    for code, name in NAMES.items():
        assert f"{code} {name}" in page if code[0] == "M" else f"<td>{code}</td>" in page
        if code[0] == "M":
            assert told()[code].keys() == {"sentence", "wrong", "right"}
    assert page.count("Met in ex") > 40


@pytest.mark.parametrize("code", NAMES)
def test_sentences_and_programs(code: str) -> None:
    """Sentences have under 20 words, and programs are Python."""
    said = told()[code]

    for sentence in re.split(r"(?<=[.:?!])\s", said["sentence"]):
        assert len(sentence.split()) < 20
    for key in ("wrong", "right"):
        ast.parse(said.get(key, ""))
    assert said.get("wrong", "wrong") != said.get("right", "right")


def test_codes_and_texts_have_to_agree(build: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    """A code that nobody explains is an error of the build."""
    monkeypatch.setitem(build.NAMES, "M43", "brand-new")

    with pytest.raises(build.PluginError, match="M43"):
        build.misconceptions()


def test_a_screen_that_cannot_be_shown(build: ModuleType) -> None:
    """A screen of an exercise that is none, or of no file, is an error of the build."""
    with pytest.raises(OSError, match="no_such_file"):
        list(build.screen("ex2 no_such_file.py"))
    with pytest.raises(LookupError):
        list(build.screen("ex999 mkdocs.yml"))


# Commands on pages.


def commands(path: Path) -> Iterator[list[str]]:
    """Each `grade ...` and `cohort ...` in a page's code, up to what is said beside it."""
    text = re.sub(r"```text\n.*?```", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    blocks = re.findall(r"```sh\n(.*?)```", text, flags=re.DOTALL)
    lines = [line for block in blocks for line in block.split("\n")]
    lines += re.findall(r"(?m)^ {4}(.*)", text)
    lines += re.findall(r"`([^`\n]+)`", re.sub(r"```.*?```", "", text, flags=re.DOTALL))
    lines += re.findall(r'"command": "([^"]+)"', text)
    for line in lines:
        for found in re.finditer(r"(?:^|&& |asynclings |bin/)((?:grade|cohort)(?![\w./-])[^#&|]*)", line):
            yield words_of(found[1])


def words_of(code: str) -> list[str]:
    """The words of a command, less the explanation beside it."""
    typed = re.split(r"\s{2,}|[;,:] ", code.strip())[0]
    try:
        return shlex.split(typed)
    except ValueError:  # an apostrophe of prose
        return typed.split()


def misused(words: list[str]) -> list[str]:
    """The options, and forms of reports, in a command that do not exist."""
    name, *rest = words
    command: click.Command = {"grade": grade, "cohort": cohort}[name]
    if name == "grade" and rest[:1] in (["start"], ["doctor"]):
        command = {"start": start, "doctor": doctor}[rest.pop(0)]
    while isinstance(command, click.Group) and rest and rest[0] in command.commands:
        command = command.commands[rest.pop(0)]
    known = options_of(command)
    options = [word.partition("=")[0].strip("[].") for word in rest if word.startswith(("-", "[-"))]
    wrong = [option for option in options if option not in known and option.rstrip("0123456789") not in known]
    forms = [after for before, after in pairwise(rest) if before == "--format" and after.islower()]
    return wrong + [form for form in forms if form not in forms_of(command)]


def forms_of(command: click.Command) -> set[str]:
    """The forms of reports that a command makes."""
    return {
        form
        for option in command.params
        if "--format" in option.opts
        for form in option.to_info_dict()["type"]["choices"]
    }


@pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_commands_exist(path: Path) -> None:
    """Whatever a page says to type is an option that there is."""
    for words in commands(path):
        assert misused(words) == [], words


def test_commands_are_found() -> None:
    """The search for commands finds those it should: in blocks, indented, and within a sentence."""
    assert ["grade", "ex2", "--hint", "2"] in list(commands(ROOT / "docs/students/loop.md"))
    assert ["grade", "doctor"] in list(commands(ROOT / "docs/students/screen.md"))
    assert ["grade", "ex1", "--reset"] in list(commands(ROOT / "README.md"))
    assert ["cohort", "check", "--exercise", "ex31", "--mutants"] in list(commands(ROOT / "CONTRIBUTING.md"))
    assert sum(len(list(commands(path))) for path in PAGES) > 80
    assert misused(["grade", "ex2", "--hnit", "--format", "xml"]) == ["--hnit", "xml"]
    assert misused(["cohort", "update", "here", "--mutants"]) == ["--mutants"]


def test_make_docs() -> None:
    """`make docs` is the build that is tried here."""
    if shutil.which("make") is None:
        pytest.skip("make is not on this machine")
    done = subprocess.run(["make", "-n", "docs"], cwd=ROOT, capture_output=True, text=True, check=True)

    assert "mkdocs build --strict" in done.stdout
