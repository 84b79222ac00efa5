"""`grade`: judge the exercises of a class folder, or tell what can be told without judging."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import click

from grader import __version__
from grader.catalog import Catalog, UnknownExercise, class_folder
from grader.cli.judging import Terms, judge, tell_isolation
from grader.cli.ladder import HELP, Misuse, run, say
from grader.exercise import Exercise
from grader.isolation.terms import Isolation
from grader.report import Report, verdict_exit_code

COMMANDS = ("start", "doctor")

NO_CLASS_FOLDER = "There is no exercises folder here or above: type `grade start` to lay the exercises out."
UNKNOWN = "There is no exercise '{text}'."
NEAR = "Did you mean {near}?"
SEE_LIST = "To see all of them, type: grade --list"
COMMAND_FIRST = "`{word}` stands alone, as the first word: grade {word}"
NAME_ONE = "Name one exercise, for example: grade ex1 {option}"
ONE_AT_A_TIME = "Only one at a time: {options}."
WRITTEN = "The report is in {path}."
CANNOT_WRITE = "The report cannot be written to {path}: {reason}."

EPILOG = """\b
Other commands:
  grade start [FOLDER]  lay the exercises out (default: asynclings)
  grade doctor          print what to send when asking for help

\b
Exit codes:
  0  all that were asked passed     2  wrong usage
  1  one or more did not            3  one or more could not be judged
"""


ISOLATIONS = click.Choice(["auto", "full", "none"])
ISOLATION_HELP = "How to lock programs in: auto (as far as possible), full, none."


@dataclass(frozen=True)
class Sink:
    """Where reports go, and in which form."""

    form: Literal["terminal", "json"]
    output: Path | None
    color: bool


@click.command("grade", context_settings=HELP, epilog=EPILOG)
@click.argument("names", metavar="[EX]...", nargs=-1)
@click.option("--file", type=click.Path(path_type=Path), metavar="PATH", help="Grade this file as EX.")
@click.option("--json", "as_json", is_flag=True, help="The same as --format json.")
@click.option("--format", "form", type=click.Choice(["terminal", "json"]), help="How to write the report.")
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write it to FILE.")
@click.option("--list", "listed", is_flag=True, help="List the exercises.")
@click.option("--hint", type=click.IntRange(min=1), metavar="[N]", help="Show hint 1 of EX, or hints 1 to N.")
@click.option("--reset", "put_back", is_flag=True, help="Put the file of EX back as it was (yours is kept).")
@click.option("-y", "--yes", is_flag=True, help="Do not ask before --reset.")
@click.option("--seed", type=click.IntRange(min=0), metavar="N", help="Draw the times from this seed.")
@click.option("--isolation", type=ISOLATIONS, metavar="WAY", default="auto", help=ISOLATION_HELP)
@click.option("--no-color", is_flag=True, help="No colours; NO_COLOR in the environment does the same.")
@click.version_option(__version__, message="asynclings %(version)s")
def command(
    names: tuple[str, ...],
    file: Path | None,
    as_json: bool,
    form: Literal["terminal", "json"] | None,
    output: Path | None,
    listed: bool,
    hint: int | None,
    put_back: bool,
    yes: bool,
    seed: int | None,
    isolation: Isolation,
    no_color: bool,
) -> int:
    """Grade the exercises EX (ex2, 2 or breakfast-tasks), or all of them as a board."""
    _only_one({"--list": listed, "--hint": hint is not None, "--reset": put_back})
    _only_one({"--file": file is not None, "--reset": put_back})
    _only_one({"--json": as_json, f"--format {form}": form == "terminal"})
    catalog = Catalog.installed()
    if listed:
        from grader.cli.hints import tell_list

        return tell_list(catalog)
    exercises = _exercises(catalog, names)
    if hint is not None:
        from grader.cli.hints import tell_hints

        return tell_hints(_single(exercises, "--hint"), hint)
    if put_back:
        from grader.cli.reset import reset

        return reset(_single(exercises, "--reset"), _class_folder(), yes)
    color = not no_color and output is None and _wants_color()
    sink = Sink("json" if as_json else form or "terminal", output, color)
    terms = Terms(seed, isolation)
    if file is not None:
        return _grade_some(catalog, {_single(exercises, "--file PATH"): file}, terms, sink)
    folder = _class_folder()
    files = {exercise: exercise.file_in(folder) for exercise in exercises or catalog.all()}
    return _grade_some(catalog, files, terms, sink) if exercises else _grade_all(files, folder, terms, sink)


def _grade_some(catalog: Catalog, files: dict[Exercise, Path], terms: Terms, sink: Sink) -> int:
    """Grade these files, and report on each in full."""
    reports = judge(files, terms)
    if sink.form == "json":
        _write_json(reports, len(files) == 1, sink)
    else:
        _write(_told(catalog, list(files), reports, sink.color), sink)
        tell_isolation(reports, terms)
    return verdict_exit_code(reports)


def _told(catalog: Catalog, exercises: list[Exercise], reports: list[Report], color: bool) -> str:
    from grader.render.terminal import render_report, render_reports

    learned = [exercise.facts.learned for exercise in exercises]
    command = _next_command(catalog, exercises[-1])
    if len(reports) == 1:
        return render_report(reports[0], learned=learned[0], next_command=command, color=color)
    return render_reports(reports, learned, command, color=color)


def _grade_all(files: dict[Exercise, Path], folder: Path, terms: Terms, sink: Sink) -> int:
    """Grade everything, and show it as a board."""
    reports = judge(files, terms)
    if sink.form == "json":
        _write_json(reports, False, sink)
    else:
        from grader.render.board import render_board

        _write(render_board(reports, fresh=_fresh(files, folder), color=sink.color), sink)
        tell_isolation(reports, terms)
    return verdict_exit_code(reports)


def _write_json(reports: list[Report], single: bool, sink: Sink) -> None:
    from grader.render.json import render_json

    _write(render_json(reports, single), sink)


def _write(text: str, sink: Sink) -> None:
    """To the terminal or, with -o, into a file."""
    if sink.output is None:
        say(text, sink.color)
        return
    try:
        sink.output.write_bytes(text.encode("utf-8"))
    except OSError as error:
        raise Misuse(CANNOT_WRITE.format(path=sink.output, reason=error.strerror)) from error
    click.echo(WRITTEN.format(path=sink.output), err=True)


def _exercises(catalog: Catalog, names: tuple[str, ...]) -> list[Exercise]:
    """The exercises named, each once, in the order given."""
    for word in COMMANDS:
        if word in names:
            raise Misuse(COMMAND_FIRST.format(word=word))
    try:
        return list(dict.fromkeys(catalog.find(name) for name in names))
    except UnknownExercise as unknown:
        near = [NEAR.format(near=" or ".join(unknown.near))] if unknown.near else []
        raise Misuse(" ".join([UNKNOWN.format(text=_visible(unknown.text)), *near, SEE_LIST])) from None


def _single(exercises: list[Exercise], option: str) -> Exercise:
    if len(exercises) != 1:
        raise Misuse(NAME_ONE.format(option=option))
    return exercises[0]


def _only_one(options: dict[str, bool]) -> None:
    """Two options that ask for different things are a mistake, and not to be guessed at."""
    given = [option for option, is_given in options.items() if is_given]
    if len(given) > 1:
        raise Misuse(ONE_AT_A_TIME.format(options=" or ".join(given)))


def _class_folder() -> Path:
    folder = class_folder(Path.cwd())
    if folder is None:
        raise Misuse(NO_CLASS_FOLDER)
    return folder


def _next_command(catalog: Catalog, exercise: Exercise) -> str:
    """After a pass: the exercise that follows, or the board, which says what is still open."""
    later = (later.id for later in catalog.all() if later.number > exercise.number)
    return f"grade {next(later, '')}".rstrip()


def _fresh(files: dict[Exercise, Path], folder: Path) -> dict[str, str]:
    """The exercises whose file is still the starter, each with the way to its README from here."""
    from grader.cli.reset import same_text

    return {
        exercise.id: os.path.relpath(folder / "exercises" / exercise.folder / "README.md")
        for exercise, path in files.items()
        if same_text(path, (exercise.starter / path.name).read_bytes())
    }


def _wants_color() -> bool:
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _visible(text: str) -> str:
    from grader.render.plain import visible

    return visible(text)


def main(argv: Sequence[str] | None = None) -> int:
    """The console script. Its process is over in a blink: collecting garbage, and at the end once more, would take a
    sixth of that."""
    gc.disable()
    try:
        return _dispatch(argv)
    finally:
        gc.freeze()
        gc.enable()


def _dispatch(argv: Sequence[str] | None) -> int:
    """`grade start` and `grade doctor` are commands of their own, all else is one."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments[:1] == ["start"]:
        from grader.cli.start import start

        return run(start, arguments[1:])
    if arguments[:1] == ["doctor"]:
        from grader.cli.doctor import doctor

        return run(doctor, arguments[1:])
    if any(word.startswith("--hint") for word in arguments):
        from grader.cli.hints import spelled_out

        arguments = spelled_out(arguments)
    return run(command, arguments)
