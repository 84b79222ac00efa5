"""What the site does not have to say twice: pages and parts of pages that are made of the program itself.

MkDocs calls the functions `on_...` (mkdocs.yml names this file). In a page,

    <!-- screen: ex2 path/of/a/file.py -->    becomes what `grade` says of that file
    <!-- options: grade -->                   becomes the arguments and options of a command, and of those below it
    <!-- forms -->                            becomes the forms of `--format`
    <!-- exercises -->                        becomes the ladder

so that none of these can go stale. The page of misconceptions is made whole of `grader/explain/codes.py`,
`docs/misconceptions.toml` and the answer key.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from pygments.formatters import HtmlFormatter

from grader.catalog import Catalog
from grader.cli.cohort import command as cohort
from grader.cli.grade import command as grade
from grader.cli.sinks import FORMS
from grader.explain.codes import NAMES

ROOT = Path(__file__).parent.parent
COMMANDS: dict[str, click.Command] = {"grade": grade, "cohort": cohort}
HELP = ("-h, --help", "Show this message and exit.")
MARK = re.compile(r"<!-- (screen|options|forms|exercises)(?:: (.+?))? -->")

ABOUT_FORMS = {
    "terminal": "for a person (the default)",
    "json": "everything, for programs: `asynclings/report/v1`",
    "classroom": "the payload of autograding workflows",
    "classroom50": "the result of Classroom 50",
    "gradescope": "the results of Gradescope",
    "junit": "JUnit's XML, for GitLab and others",
    "github": "the log of a GitHub workflow: annotations on the student's own lines, and the page of the run",
    "markdown": "a table, and the screens of what is not right yet",
    "html": "one page for a browser, with a timeline to point at; nothing is loaded from a network",
    "perfetto": "a trace for the Perfetto UI",
    "problems": "`file:line: error: sentence`, for editors",
}


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages that are made here, and what lies at the top of the repository."""
    pages = {
        "misconceptions.md": misconceptions(),
        "contributing.md": (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"),
        "changelog.md": (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"),
        "pygments.css": colours(),
    }
    for name, text in pages.items():
        files.append(File.generated(config, name, content=text))
    return files


def on_page_markdown(markdown: str, **_: Any) -> str:
    """Fill in what stands in comments, and turn links between files of the repository into links of the site."""
    filled = MARK.sub(lambda found: "\n".join(PARTS[found[1]](found[2])), markdown)
    return re.sub(r"\]\((?:\.\./)?CONTRIBUTING\.md", "](contributing.md", filled).replace("](docs/", "](")


def screen(what: str) -> Iterator[str]:
    """What `grade` says of a file, as it is printed."""
    name, path = what.split()
    with tempfile.TemporaryDirectory() as folder:
        graded = Path(folder) / Catalog.pack(ROOT).find(name).facts.file  # called as a student's file is
        shutil.copyfile(ROOT / path, graded)
        done = subprocess.run(
            [sys.executable, "-P", "-m", "grader.cli", name, "--file", str(graded)],
            env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8", "LC_ALL": "C.UTF-8"},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
    if done.returncode not in (0, 1):
        raise PluginError(f"grade {name} --file {path}: {done.stdout}{done.stderr}")
    yield from ("```text", done.stdout.rstrip(), "```")


def options(name: str) -> Iterator[str]:
    """The arguments and options of a command, then those of the commands below it."""
    yield from _options(COMMANDS[name], name)


def _options(command: click.Command, typed: str) -> Iterator[str]:
    with click.Context(command, info_name=typed, **command.context_settings) as context:
        usage = " ".join(command.collect_usage_pieces(context))
        records = [*(each.get_help_record(context) for each in command.params), HELP]
    if not isinstance(command, click.Group):
        yield f"    {typed} {usage}\n"
    yield f"{_cell(command.help or '')}\n"
    if rows := [record for record in records if record and record[1]]:
        yield "| option | |\n|---|---|"
        yield from (f"| `{_cell(words)}` | {_cell(text)} |" for words, text in rows)
        yield ""
    for name, below in getattr(command, "commands", {}).items():
        yield f"### {typed} {name}\n" if not isinstance(below, click.Group) else ""
        yield from _options(below, f"{typed} {name}")


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\b", "").strip()


def forms(_: str) -> Iterator[str]:
    """Each form, and who reads it."""
    yield "| form | |\n|---|---|"
    yield from (f"| `{name}` | {ABOUT_FORMS[name]} |" for name in FORMS)


def exercises(_: str) -> Iterator[str]:
    """The ladder."""
    yield "| exercise | what it is about | points |\n|---|---|---|"
    for each in Catalog.pack(ROOT).all():
        yield f"| {each.id} {each.name} | {each.facts.summary} | {each.facts.points} |"


PARTS = {"screen": screen, "options": options, "forms": forms, "exercises": exercises}

HEAD = """\
# Misconceptions

Forty-two things that people believe about asyncio, and that are not so. `grade` names the one to mend first: a code
like `M03` and its sentence. A mistake that only one exercise has carries the exercise in its code (`ex5-prediction`).
"""
OTHERS = """\
## What is no misconception

These codes say that a file could not be judged by what the exercise teaches.

| code | name | |
|---|---|---|
"""


def misconceptions() -> str:
    """The page: each code with its sentence, what it looks like, what to do, and where it is met.

    Raises:
        PluginError: a code is not explained, or an explanation has no code.
    """
    told: dict[str, dict[str, str]] = tomllib.loads((ROOT / "docs/misconceptions.toml").read_text(encoding="utf-8"))
    if told.keys() != NAMES.keys():
        raise PluginError(f"docs/misconceptions.toml and the codes differ: {sorted(told.keys() ^ NAMES.keys())}")
    met = earned()
    parts = [HEAD]
    for code, name in NAMES.items():
        if code.startswith("M"):
            parts += _misconception(code, name, told[code], met.get(code, []))
    rows = (f"| {code} | {name} | {told[code]['sentence']} |" for code, name in NAMES.items() if code.startswith("E"))
    return "\n".join([*parts, OTHERS + "\n".join(rows)]) + "\n"


def _misconception(code: str, name: str, told: dict[str, str], met: list[str]) -> Iterator[str]:
    yield f"## {code} {name} {{ #{code.lower()} }}\n\n{told['sentence']}\n"
    for title, key in (("It looks like this:", "wrong"), ("Better:", "right")):
        yield f"{title}\n\n```python\n{told[key].strip()}\n```\n"
    if met:
        yield f"Met in {', '.join(met)}.\n"


def earned() -> dict[str, list[str]]:
    """The exercises in whose answer key a wrong file earns a code."""
    met: dict[str, list[str]] = {}
    for exercise in Catalog.pack(ROOT).all():
        for path in sorted(exercise.checks.parent.glob("wrong/*.py")):
            code = path.read_bytes().split(b"\n", 1)[0].decode("utf-8", "replace").removeprefix("# earns: ").strip()
            names = met.setdefault(code, [])
            names += [exercise.id] if exercise.id not in names else []
    return met


def colours() -> str:
    """The colours of Python code, by day and by night."""
    day, night = (HtmlFormatter(style=style) for style in ("default", "github-dark"))
    return f"{day.get_style_defs('.codehilite')}\n{night.get_style_defs('[data-bs-theme=dark] .codehilite')}\n"
