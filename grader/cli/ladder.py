"""How a command ends: its own code, 2 wrong usage, 3 a fault of ours, 130 interrupted. Never a traceback."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import IO

import click

from grader.exercise import BrokenExercise
from grader.language import N_, phrase

HELP = {"help_option_names": ["-h", "--help"]}

INTERRUPTED = "Interrupted."
OUR_FAULT = N_("Something went wrong in asynclings, not in your file.")
DETAILS = N_("The details are in {path}: please send that file to your teacher.")


class Misuse(click.ClickException):
    """A command that was not meant that way: one sentence, no usage line, exit code 2."""

    exit_code = 2

    def show(self, file: IO[str] | None = None) -> None:
        """The sentence alone, on standard error; a path in it stays in one piece."""
        from textwrap import wrap

        from grader.render.plain import TEXT_WIDTH

        lines = wrap(self.format_message(), TEXT_WIDTH, break_long_words=False, break_on_hyphens=False)
        click.echo("\n".join(lines), file, err=file is None)


def run(command: click.Command, arguments: Sequence[str], *, place: bool = True) -> int:
    """The command's exit code, whatever happens in it. `place`: it speaks the language of its place."""
    from grader.cli.speaking import speak, translated  # it says what is wrong by means of this module

    _print_anything()
    try:
        speak(arguments, place)
        command = translated(command)
        with command.make_context(command.name, list(arguments)) as context:
            return int(command.invoke(context) or 0)
    except click.exceptions.Exit as end:
        return end.exit_code
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (KeyboardInterrupt, click.Abort):
        click.echo(INTERRUPTED, err=True)
        return 130
    except Exception as error:  # the last rung: whatever it is, a student must not see a traceback
        return _our_fault(error, arguments)


def say(text: str, color: bool = False) -> None:
    """Print; a reader who has gone away (`grade | head`) changes nothing."""
    try:
        click.echo(text, nl=False, color=color)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _print_anything() -> None:
    """Letters that the terminal lacks are written as codes, instead of ending the program."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def _our_fault(error: Exception, arguments: Sequence[str]) -> int:
    if isinstance(error, BrokenExercise):
        click.echo(f"{phrase(OUR_FAULT)} {error}", err=True)
        return 3
    path = _write_details(error, arguments)
    click.echo(" ".join([phrase(OUR_FAULT), *([phrase(DETAILS, path=path)] if path else [])]), err=True)
    return 3


def _write_details(error: Exception, arguments: Sequence[str]) -> Path | None:
    """A file with all there is to know, ready to be sent; None if even that fails."""
    import tempfile
    import traceback

    try:
        from grader.cli.doctor import findings

        lines = [f"{name}: {value}" for name, value in findings()]
        lines += [f"arguments: {list(arguments)}", "", *traceback.format_exception(error)]
        with tempfile.NamedTemporaryFile(prefix="asynclings-", suffix=".txt", delete=False) as file:
            file.write("\n".join(lines).encode("utf-8", "backslashreplace"))
    except Exception:  # the file is a help, not a duty
        return None
    return Path(file.name)
