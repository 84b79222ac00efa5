"""In which language a command speaks: the one that `--lang` names, else the class's, else that of the environment.

A class has one language, so that a finding reads the same at home, in the class's workflow and at the teacher's. The
commands of teachers take it from `--lang` alone: what they write must not depend on whose computer it is.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

from grader.catalog import class_folder
from grader.cli.ladder import HELP, Misuse
from grader.language import ENGLISH, N_, UnknownLanguage, languages, of_environment, phrase, use, used

Made = TypeVar("Made", bound=Callable[..., Any])

LANG_HELP = "The language to speak, like de (default: that of the class, else of the environment)."
TEACHERS_HELP = "The language of findings, like de (default: en)."
SHOW_HELP = N_("Show this text and exit.")
UNKNOWN = N_("There is no language '{text}' here; there is {known}.")


def lang_option(told: str = LANG_HELP) -> Callable[[Made], Made]:
    """The option `--lang`. What it says is done by `speak`, before anything else is read."""
    return click.option("--lang", metavar="LANG", expose_value=False, help=told)


def speak(arguments: Sequence[str], place: bool = True) -> None:
    """Use the language of these arguments; without `--lang` that of the `place`, or else English.

    Raises:
        Misuse: nobody has translated it.
    """
    here = _of_class() or of_environment() if place else ENGLISH
    asked = _asked(arguments)
    try:
        use(asked or here)
    except UnknownLanguage:
        use(here)
        from grader.render.plain import visible

        raise Misuse(phrase(UNKNOWN, text=visible(asked), known=", ".join(languages()))) from None


def _asked(arguments: Sequence[str]) -> str:
    """What `--lang` says; the last one holds, and nothing after `--` is an option."""
    asked = ""
    words = iter(arguments)
    for word in words:
        if word == "--":
            break
        if word == "--lang":
            asked = next(words, "")
        elif word.startswith("--lang="):
            asked = word.partition("=")[2]
    return asked


def _of_class() -> str:
    """The language that the asynclings.toml of the class folder names; empty where it names none that is known."""
    folder = class_folder(Path.cwd())
    try:
        if folder is None or b"language" not in (folder / "asynclings.toml").read_bytes():
            return ""  # as nearly always: reading TOML is not imported for that
    except OSError:
        return ""
    from grader.cohort.classfile import BrokenClassFile, read_class

    try:
        language = read_class(folder).get("language")
    except BrokenClassFile:
        return ""  # whoever needs the file says so
    return language if isinstance(language, str) and language in languages() else ""


def texts_of(command: click.Command) -> Iterator[str]:
    """Everything a command says of itself for `--help`."""
    yield from filter(None, (command.help, command.epilog))
    yield from (option.help for option in command.params if isinstance(option, click.Option) and option.help)
    if isinstance(command, click.Group):
        for part in command.commands.values():
            yield from texts_of(part)


def translated(command: click.Command) -> click.Command:
    """The command as it says itself in the language used; the very same in English."""
    if used() == ENGLISH:
        return command
    said = copy.copy(command)
    said.help, said.epilog = phrase(command.help or ""), phrase(command.epilog or "")
    said.params = [_translated(each) for each in command.params]
    return click.help_option(*HELP["help_option_names"], help=phrase(SHOW_HELP))(said)


def _translated(parameter: click.Parameter) -> click.Parameter:
    said = copy.copy(parameter)
    if isinstance(said, click.Option):
        said.help = phrase(said.help or "")
    return said
