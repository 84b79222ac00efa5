"""How a command ends: its own code, 2 wrong usage, 3 a fault of ours, 130 interrupted. Never a traceback."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import IO

import click

from grader.exercise import BrokenExercise
from grader.language import N_, phrase

HELP = {"help_option_names": ["-h", "--help"]}

INTERRUPTED = N_("Interrupted.")
OUR_FAULT = N_("Something went wrong in asynclings, not in your file.")
NO_FOLDER = N_("The folder you are in is gone: go to another one with `cd`, and try again.")
CANNOT_PRINT = N_("The output cannot be written: {reason}.")


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
    _print_anything()
    try:
        return _ended(command, arguments, place)
    except Exception as error:  # the last rung: whatever it is, a student must not see a traceback
        gone = isinstance(error, BrokenPipeError) and _reader_gone()  # asked before our output is another
        _silence_the_unheard()
        if gone:
            return 130
        from grader.cli.fault import tell

        return tell(error, arguments)


def _ended(command: click.Command, arguments: Sequence[str], place: bool) -> int:
    """How a command ends that does what it should, or says why not."""
    from grader.cli.speaking import speak, translated  # it says what is wrong by means of this module

    try:
        _stand_somewhere()
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
        click.echo(phrase(INTERRUPTED), err=True)
        return 130
    except BrokenExercise as error:
        click.echo(f"{phrase(OUR_FAULT)} {error}", err=True)
        return 3


def _stand_somewhere() -> None:
    try:
        os.getcwd()
    except FileNotFoundError:
        raise Misuse(phrase(NO_FOLDER)) from None


def say(text: str, color: bool = False) -> None:
    """Print, in the signs that the output can show; a reader who has gone away (`grade | head`) changes nothing.

    Raises:
        Misuse: the output goes to a place that takes no more, like a full disk.
    """
    encoding = sys.stdout.encoding or "utf-8"
    try:
        click.echo(text.encode(encoding, "backslashreplace").decode(encoding), nl=False, color=color)
    except BrokenPipeError:
        _silence(sys.stdout)
    except OSError as error:
        _silence(sys.stdout)
        raise Misuse(phrase(CANNOT_PRINT, reason=error.strerror)) from None


def _silence(stream: IO[str]) -> None:
    """What is still to be written goes nowhere: at the end Python would complain of it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _silence_the_unheard() -> None:
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            _silence(stream)


def _reader_gone() -> bool:
    """Whether a broken pipe is that of our output, and not one of the judge's own."""
    import select

    if not hasattr(select, "poll"):  # Windows: the judge hears of its own pipes in another way
        return True
    poll = select.poll()
    for number in (1, 2):
        poll.register(number, 0)
    return any(event & select.POLLERR for _, event in poll.poll(0))


def _print_anything() -> None:
    """Letters that the terminal lacks are written as codes, instead of ending the program."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
