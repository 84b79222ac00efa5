"""What the template's hooks do: check the answers, and add what the template holds no copy of.

cookiecutter has rendered `starter/`, `teacher/` and `platforms/` when `complete` is called; when it returns, the first
two are left. The same answers give the same bytes, but for a secret that nobody gave.
"""

from __future__ import annotations

import secrets
import shutil
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from grader.catalog import Catalog
from grader.cohort import manifest
from grader.cohort.answers import WrongAnswer, chosen, read
from grader.cohort.classfile import CLASS_FILE, COHORT_FILE, class_toml, cohort_toml
from grader.cohort.install import lay_install
from grader.cohort.key import NoAnswerKey, answer_key
from grader.exercise import Exercise

STARTER, TEACHER, PLATFORMS = "starter", "teacher", "platforms"

PARTS: Mapping[str, tuple[str, ...]] = {
    "actions": ("actions", "regrade"),
    "classroom": ("classroom", "regrade"),
    "classroom50": ("classroom50", "regrade"),
    "gradescope": ("gradescope",),
    "gitlab": ("gitlab",),
    "none": (),
}
"""The folders of `platforms/` that a platform takes."""

BUNDLES = {"classroom50": "classroom50", "gradescope": "gradescope"}
"""The folder of the teacher's that is handed to a platform, and installs the grader there."""

RUNNABLE = ("*.sh", "run_autograder")


def run(step: str, given: Mapping[str, str]) -> None:
    """Called by a hook, in the folder that is being made: one sentence and exit code 1 when it cannot be.

    Raises:
        SystemExit: an answer is wrong, or something is missing.
    """
    steps: dict[str, Callable[[Mapping[str, str]], None]] = {"check": check, "complete": complete}
    if given.get("wheel"):  # hooks run in another folder than cookiecutter
        given = {**given, "wheel": str(Path(given["_output_dir"]) / Path(given["wheel"]).expanduser())}
    try:
        steps[step](given)
    except (WrongAnswer, NoAnswerKey) as wrong:
        sys.exit(str(wrong))


def check(given: Mapping[str, str]) -> None:
    """Check every answer, and that all is there that will be needed.

    Raises:
        WrongAnswer: an answer cannot be used.
        NoAnswerKey: the answer key is not installed.
    """
    read(given, Catalog.installed())
    answer_key()


def complete(given: Mapping[str, str]) -> None:
    """Turn what cookiecutter rendered into a class, in the current folder.

    Raises:
        WrongAnswer: an answer cannot be used after all.
        NoAnswerKey: the answer key is not installed.
    """
    catalog = Catalog.installed()
    answers = read(given, catalog)
    exercises = chosen(answers, catalog)
    project = Path.cwd()
    starter, teacher = project / STARTER, project / TEACHER
    _take_parts(project, answers.platform)
    _copy((exercise.starter for exercise in exercises), starter / "exercises")
    _copy((answer_key() / exercise.folder for exercise in exercises), teacher / "solutions")
    bundles = [teacher / name for platform, name in BUNDLES.items() if platform == answers.platform]
    lay_install([starter, teacher, *bundles], answers)
    _write(starter / CLASS_FILE, class_toml(answers, exercises))
    _write(teacher / COHORT_FILE, cohort_toml(answers, exercises, answers.salt or secrets.token_hex(16)))
    _fill(project, exercises)
    manifest.write(starter, manifest.take(starter))


def _take_parts(project: Path, platform: str) -> None:
    """Lay the platform's own files over the common ones, and drop all others."""
    for part in PARTS[platform]:
        shutil.copytree(project / PLATFORMS / part, project, dirs_exist_ok=True)
    shutil.rmtree(project / PLATFORMS)
    for path in sorted(project.rglob("__pycache__")):  # pip compiles all that it installs, the template too
        shutil.rmtree(path)
    for pattern in RUNNABLE:
        for path in project.rglob(pattern):
            path.chmod(0o755)


def _copy(folders: Iterable[Path], target: Path) -> None:
    for folder in folders:
        shutil.copytree(folder, target / folder.name, ignore=shutil.ignore_patterns("__pycache__"))


def _write(path: Path, text: str) -> None:
    path.write_bytes(text.encode())


def _fill(project: Path, exercises: Sequence[Exercise]) -> None:
    """Put in what follows from the exercises, which cookiecutter does not know."""
    words = _words(exercises)
    for path in project.rglob("*"):
        if path.is_file() and not {"exercises", "solutions"} & set(path.relative_to(project).parts[1:2]):
            data = path.read_bytes()
            filled = data
            for word, text in words.items():
                filled = filled.replace(word.encode(), text.encode())
            if filled != data:
                path.write_bytes(filled)


def _words(exercises: Sequence[Exercise]) -> dict[str, str]:
    rows = [f"| {one.folder} | {one.facts.summary} | {one.facts.points} |" for one in exercises]
    ids = [one.id for one in exercises]
    results = (f"{name.upper()}_RESULTS: ${{{{ steps.grade.outputs.{name}_result }}}}" for name in ids)
    return {
        "@EXERCISES@": "\n".join(["| exercise | what it is about | points |", "|---|---|---|", *rows]),
        "@NAMES@": " ".join(ids),
        "@RUNNERS@": ",".join(ids),
        "@RESULTS@": f"\n{' ' * 10}".join(results),
        "@POINTS@": str(sum(one.facts.points for one in exercises)),
    }
