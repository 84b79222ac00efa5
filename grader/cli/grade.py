"""`grade`: judge the exercises of a class folder, or tell what can be told without judging."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import click

from grader import __version__
from grader.catalog import Catalog, class_folder
from grader.cli.judging import Terms, isolation_note, judge
from grader.cli.ladder import HELP, Misuse, run
from grader.cli.naming import exercises_named
from grader.cli.services import check_environment
from grader.cli.sinks import FORMS, TERMINAL, Graded, Sink, deliver, sinks
from grader.cli.speaking import lang_option
from grader.exercise import Exercise
from grader.isolation.terms import Isolation
from grader.language import N_, either, phrase
from grader.report import verdict_exit_code
from grader.texts import PLAY_IN_TERMINAL

COMMANDS = ("start", "doctor")

NO_CLASS_FOLDER = N_(
    "There is no exercises folder here or above: go to the folder that holds it, or type `grade start` to make one."
)
SEE_LIST = N_("To see all of them, type: grade --list")
COMMAND_FIRST = N_("`{word}` stands alone, as the first word: grade {word}")
NAME_ONE = N_("Name one exercise, for example: grade ex1 {option}")
ONE_AT_A_TIME = N_("Only one at a time: {options}.")

CLASHES = (
    ("--watch", "--list", "--hint", "--reset"),
    ("--speed", "--list", "--hint", "--reset"),
    ("--file", "--reset"),
    ("--json", "--format"),
    ("--watch", "--file"),
    ("--watch", "--explore"),
    *((way, form) for way in ("--watch", "--speed") for form in ("--json", "--format", "-o")),
    ("--watch", "--speed"),
)
"""Options of which one can be given at a time."""

FORMS_HELP = f"How to write the report: {', '.join(FORMS)}."

EPILOG = """\b
Other commands:
  grade start [FOLDER]  lay the exercises out (default: asynclings)
  grade doctor          print what to send when asking for help

\b
Exit codes:
  0  all that were asked passed     2  wrong usage
  1  one or more did not            3  one or more could not be judged
"""


SPEED_HELP = "Play the run of EX at N virtual seconds a second: 60 is a minute a second."
ISOLATIONS = click.Choice(["auto", "full", "none"])
ISOLATION_HELP = "How to lock programs in: auto (as far as possible), full, none."


@click.command("grade", context_settings=HELP, epilog=EPILOG)
@click.argument("names", metavar="[EX]...", nargs=-1)
@click.option("--file", type=click.Path(path_type=Path), metavar="PATH", help="Grade this file as EX.")
@click.option("--json", "as_json", is_flag=True, help="The same as --format json.")
@click.option("--format", "forms", multiple=True, type=click.Choice(list(FORMS)), metavar="FORM", help=FORMS_HELP)
@click.option(
    "-o",
    "--output",
    "outputs",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write it to FILE; with several --format, one for each.",
)
@click.option("--list", "listed", is_flag=True, help="List the exercises.")
@click.option("--hint", type=click.IntRange(min=1), metavar="[N]", help="Show hint 1 of EX, or hints 1 to N.")
@click.option("--reset", "put_back", is_flag=True, help="Put the file of EX back as it was (yours is kept).")
@click.option("-y", "--yes", is_flag=True, help="Do not ask before --reset.")
@click.option("--watch", "watched", is_flag=True, help="Grade EX, or the first not passed, on every save.")
@click.option("--speed", type=click.FloatRange(min=0, min_open=True), metavar="N", help=SPEED_HELP)
@click.option("--seed", type=click.IntRange(min=0), metavar="N", help="Draw the times from this seed.")
@click.option("--explore", is_flag=True, help="Look for schedules on which it fails. Needs Hypothesis.")
@click.option("--isolation", type=ISOLATIONS, metavar="WAY", default="auto", help=ISOLATION_HELP)
@lang_option()
@click.option("--no-color", is_flag=True, help="No colours; NO_COLOR in the environment does the same.")
@click.version_option(__version__, message="asynclings %(version)s")
def command(
    names: tuple[str, ...],
    file: Path | None,
    as_json: bool,
    forms: tuple[str, ...],
    outputs: tuple[Path, ...],
    listed: bool,
    hint: int | None,
    put_back: bool,
    yes: bool,
    watched: bool,
    speed: float | None,
    seed: int | None,
    explore: bool,
    isolation: Isolation,
    no_color: bool,
) -> int:
    """Grade the exercises EX (ex2, 2 or breakfast-tasks), or all of them as a board."""
    given = {"--list": listed, "--hint": hint is not None, "--reset": put_back, "--watch": watched, "-o": bool(outputs)}
    given |= {"--file": file is not None, "--json": as_json, "--explore": explore, "--speed": speed is not None}
    _no_clash(given | {"--format": bool(forms) and forms != ("json",)}, forms)
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
    if speed is not None and _single(exercises, "--speed N") and not sys.stdout.isatty():
        raise Misuse(phrase(PLAY_IN_TERMINAL, exercise=exercises[0].id))
    where = sinks(["json"] if as_json else forms, outputs, not no_color and _wants_color())
    check_environment([sink.form for sink in where])
    terms = Terms(seed, isolation, explore)
    if file is not None:
        files = {_single(exercises, "--file PATH"): file}
        return _tell(Graded(catalog, files, judge(files, terms), True, False, None), where, terms, speed)
    folder = _class_folder()
    if watched:
        from grader.cli.watch import watch

        asked = _single(exercises, "--watch") if exercises else None
        color = not no_color and _wants_color()
        return watch(catalog, _of_class(catalog, folder), asked, folder, terms, color)
    files = {exercise: exercise.file_in(folder) for exercise in exercises or _of_class(catalog, folder)}
    graded = Graded(catalog, files, judge(files, terms), len(exercises) == 1, not exercises, folder)
    return _tell(graded, where, terms, speed)


def _tell(graded: Graded, where: list[Sink], terms: Terms, speed: float | None) -> int:
    """Tell what was judged, in every form asked for; with a `speed`, play it first."""
    if speed is not None:
        from grader.cli.play import play

        play(graded.reports[0], speed, color=where[0].color)
    note = isolation_note(graded.reports, terms) if any(sink.form == "terminal" for sink in where) else ""
    if len(where) == 1 and where[0].output in (None, TERMINAL):
        graded = replace(graded, below=(note,))
    for sink in where:
        deliver(graded, sink)
    if note:
        click.echo(note, err=True)
    return verdict_exit_code(graded.reports)


def _of_class(catalog: Catalog, folder: Path) -> list[Exercise]:
    """The exercises that the class in this folder does: all, unless its asynclings.toml names some."""
    if not os.path.isfile(folder / "asynclings.toml"):
        return catalog.all()
    from grader.cohort.classfile import BrokenClassFile, exercises_of

    try:
        return exercises_of(folder, catalog)
    except BrokenClassFile as broken:
        raise Misuse(str(broken)) from None


def _exercises(catalog: Catalog, names: tuple[str, ...]) -> list[Exercise]:
    for word in COMMANDS:
        if word in names:
            raise Misuse(phrase(COMMAND_FIRST, word=word))
    return exercises_named(catalog, names, phrase(SEE_LIST))


def _single(exercises: list[Exercise], option: str) -> Exercise:
    if len(exercises) != 1:
        raise Misuse(phrase(NAME_ONE, option=option))
    return exercises[0]


def _no_clash(given: Mapping[str, bool], forms: Sequence[str]) -> None:
    """Two options that ask for different things are a mistake, and not to be guessed at."""
    for group in CLASHES:
        named = [option for option in group if given[option]]
        if len(named) > 1:
            told = [f"--format {forms[0]}" if option == "--format" else option for option in named]
            raise Misuse(phrase(ONE_AT_A_TIME, options=either(told)))


def _class_folder() -> Path:
    folder = class_folder(Path.cwd())
    if folder is None:
        raise Misuse(phrase(NO_CLASS_FOLDER))
    return folder


def _wants_color() -> bool:
    """Whether what is printed to shows colours, and nobody has said no."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


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
