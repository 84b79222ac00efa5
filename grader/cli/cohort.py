"""`cohort`: the commands of teachers and of those who write exercises."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from grader import __version__
from grader.catalog import pack_folder
from grader.cli.ladder import HELP, Misuse, run

NO_PACK = "No folder here or above holds both exercises/ and solutions/: this needs the answer key."
NOT_A_PACK = "{pack} does not hold both exercises/ and solutions/."


@click.group("cohort", context_settings=HELP)
@click.version_option(__version__, message="asynclings %(version)s")
def command() -> None:
    """Prove exercises, and grade a class."""


@command.command("check")
@click.argument("pack", required=False, type=click.Path(path_type=Path))
@click.option("--fresh", is_flag=True, help="A new worker for every run: the reports must be the same.")
def check(pack: Path | None, fresh: bool) -> int:
    """Prove a set of exercises: the starter fails, every right file passes, every wrong one earns its reason.

    PACK is a folder with exercises/ and solutions/; without it, the nearest one.
    """
    folder = pack_folder(Path.cwd()) if pack is None else pack
    if folder is None:
        raise Misuse(NO_PACK)
    if not (folder / "exercises").is_dir() or not (folder / "solutions").is_dir():
        raise Misuse(NOT_A_PACK.format(pack=folder))
    from grader.cohort.check import main as prove

    return prove(folder, fresh)


def main(argv: Sequence[str] | None = None) -> int:
    """The console script."""
    return run(command, sys.argv[1:] if argv is None else argv)
