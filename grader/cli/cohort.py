"""`cohort`: the commands of teachers and of those who write exercises."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import click

from grader import __version__
from grader.catalog import Catalog, pack_folder
from grader.cli.cohort_fetch import fetch
from grader.cli.cohort_grade import grade
from grader.cli.cohort_override import override
from grader.cli.cohort_report import report
from grader.cli.cohort_similarity import similarity
from grader.cli.judging import NO_HYPOTHESIS
from grader.cli.ladder import HELP, Misuse, run, say
from grader.cli.naming import exercises_named
from grader.cli.speaking import TEACHERS_HELP, lang_option
from grader.exercise import Exercise
from grader.render.plain import visible

NO_PACK = "No folder here or above holds both exercises/ and solutions/. {reason}"
NO_PLACE = "No folder here or above holds both exercises/ and solutions/: make these two folders first."
NO_EXERCISES = "There are no exercises in {pack}."
NOT_A_PACK = "{pack} does not hold both exercises/ and solutions/."

MADE = "Made: {made}/starter, for students, and {made}/teacher, for you. Read {made}/teacher/GUIDE.md.\n"
WRITTEN = "Brought up to date: {count}"
REMOVED = "Removed: {count}"
LEFT = "Left alone, as somebody has changed or removed them: {count}"
UP_TO_DATE = "Everything is up to date.\n"
SCAFFOLDED = """\
Made {starter}, for students, and {key}, the answer key.
It is a whole small exercise: now make it yours, file by file.
Prove it as often as you like: cohort check --exercise {id}
"""
CANNOT = "This cannot be written: {path} ({reason})."

SCHEDULES_HELP = "Instead, try the right files on N drawn schedules of each check."
SEARCH_HELP = "Instead, search the schedules that show each mistake, and write them down. Needs Hypothesis."


@click.group("cohort", context_settings=HELP)
@lang_option(TEACHERS_HELP)
@click.version_option(__version__, message="asynclings %(version)s")
def command() -> None:
    """Make a class, keep it up to date, grade it, report on it, and make and prove exercises."""


command.add_command(fetch)
command.add_command(grade)
command.add_command(override)
command.add_command(report)
command.add_command(similarity)


@command.command("check")
@click.argument("pack", required=False, type=click.Path(path_type=Path))
@click.option("--exercise", "names", multiple=True, metavar="EX", help="This one alone; may be given several times.")
@click.option("--fresh", is_flag=True, help="A new worker for every run: the reports must be the same.")
@click.option(
    "--mutants", is_flag=True, help="Instead, make mechanical mistakes in the solutions: checks must find them."
)
@click.option("--schedules", type=click.IntRange(min=1), metavar="N", help=SCHEDULES_HELP)
@click.option("--search", is_flag=True, help=SEARCH_HELP)
def check(
    pack: Path | None, names: tuple[str, ...], fresh: bool, mutants: bool, schedules: int | None, search: bool
) -> int:
    """Prove a set of exercises: the starter fails, every right file passes, every wrong one earns its reason.

    PACK is a folder with exercises/ and solutions/; without it, the nearest one, else what is installed.
    """
    if sum((mutants, schedules is not None, search)) > 1:
        raise Misuse("Only one at a time: --mutants, --schedules N or --search.")
    if fresh and (schedules is not None or search):
        raise Misuse("--fresh goes with the proof, and with --mutants.")
    with _pack(pack) as folder:
        catalog = Catalog.pack(folder)
        exercises = exercises_named(catalog, names) or catalog.all()
        if not exercises:
            raise Misuse(NO_EXERCISES.format(pack=visible(str(folder))))
        return _proving(fresh, mutants, schedules, search)(exercises)


def _proving(fresh: bool, mutants: bool, schedules: int | None, search: bool) -> Callable[[Sequence[Exercise]], int]:
    """What is to be proved, and how."""
    if search:
        from importlib.util import find_spec

        from grader.cohort import search as searching

        if find_spec("hypothesis") is None:
            raise Misuse(NO_HYPOTHESIS)

        return searching.main
    if schedules is not None:
        from grader.cohort import hold

        return partial(hold.main, count=schedules)
    if mutants:
        from grader.cohort.mutants import trial

        return partial(trial.main, fresh=fresh)
    from grader.cohort.check import main as prove

    return partial(prove, fresh=fresh)


@contextmanager
def _pack(asked: Path | None) -> Iterator[Path]:
    """The pack that is asked for; what came with asynclings needs the answer key beside it."""
    folder = pack_folder(Path.cwd()) if asked is None else asked
    if folder is None:
        with tempfile.TemporaryDirectory() as made:
            yield _laid(Path(made))
    elif (folder / "exercises").is_dir() and (folder / "solutions").is_dir():
        yield folder
    else:
        raise Misuse(NOT_A_PACK.format(pack=asked))


def _laid(folder: Path) -> Path:
    from grader.cohort.key import NoAnswerKey, lay_pack

    try:
        return lay_pack(folder)
    except NoAnswerKey as missing:
        raise Misuse(NO_PACK.format(reason=missing)) from None


@command.group("exercise")
def exercise() -> None:
    """Make an exercise of your own."""


@exercise.command("new")
@click.argument("name")
@click.option("--number", type=click.IntRange(1, 9999), metavar="N", help="Its number (default: the next one).")
def new_exercise(name: str, number: int | None) -> int:
    """Make both halves of an exercise called NAME, small letters and hyphens, in the nearest pack.

    What is made is a whole small exercise, which `cohort check` proves, for you to rewrite.
    """
    from grader.cohort.scaffold import CannotScaffold, scaffold

    pack = pack_folder(Path.cwd())
    if pack is None:
        raise Misuse(NO_PLACE)
    with _sentences():
        try:
            made = scaffold(pack, name, number)
        except CannotScaffold as wrong:
            raise Misuse(str(wrong)) from None
    starter, key = (visible(os.path.relpath(half)) for half in (made.starter, made.checks.parent))
    say(SCAFFOLDED.format(starter=starter, key=key, id=made.id))
    return 0


@command.command("new")
@click.argument("answers", metavar="[KEY=VALUE]...", nargs=-1)
@click.option("--no-input", is_flag=True, help="Ask nothing: what is not given is answered by default.")
@click.option("-o", "--output-dir", "into", default=".", type=click.Path(path_type=Path, file_okay=False),
              help="Make it in this folder (default: here).")  # fmt: skip
def new(answers: tuple[str, ...], no_input: bool, into: Path) -> int:
    """Make a class: the repository that students get, and the teacher's private folder beside it.

    KEY=VALUE answers a question beforehand, for example platform=gitlab exercises=ex1-ex5. The same as
    `cookiecutter template/`.
    """
    from grader.cohort.new import make, parsed

    with _sentences():
        made = make(parsed(answers), into, ask=not no_input)
    say(MADE.format(made=visible(os.path.relpath(made))))
    return 0


@command.command("update")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False, exists=True))
@click.argument("answers", metavar="[KEY=VALUE]...", nargs=-1)
def update(folder: Path, answers: tuple[str, ...]) -> int:
    """Bring the class repository FOLDER up to date with this version of asynclings.

    Only files that are still as they were made are rewritten; the others are listed. KEY=VALUE changes an answer.
    """
    from grader.cohort.new import parsed
    from grader.cohort.update import update as bring_up_to_date

    with _sentences():
        done = bring_up_to_date(folder, parsed(answers))
    for title, names in ((WRITTEN, done.written), (REMOVED, done.removed), (LEFT, done.left)):
        if names:
            say("\n".join([title.format(count=len(names)), *(f"  {visible(name)}" for name in names), ""]))
    if not (done.written or done.removed or done.left):
        say(UP_TO_DATE)
    return 0


@contextmanager
def _sentences() -> Iterator[None]:
    """What a teacher can mend is told in one sentence."""
    from grader.cohort.answers import WrongAnswer
    from grader.cohort.key import NoAnswerKey

    try:
        yield
    except (WrongAnswer, NoAnswerKey) as wrong:
        raise Misuse(str(wrong)) from None
    except OSError as error:
        raise Misuse(CANNOT.format(path=visible(str(error.filename)), reason=error.strerror)) from error


def main(argv: Sequence[str] | None = None) -> int:
    """The console script."""
    return run(command, sys.argv[1:] if argv is None else argv, place=False)
