"""`cohort`: the commands of teachers and of those who write exercises."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import click

from grader import __version__
from grader.catalog import pack_folder
from grader.cli.ladder import HELP, Misuse, run

NO_PACK = "No folder here or above holds both exercises/ and solutions/. {reason}"
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

    PACK is a folder with exercises/ and solutions/; without it, the nearest one, else what is installed.
    """
    from grader.cohort.check import main as prove

    folder = pack_folder(Path.cwd()) if pack is None else pack
    if folder is None:
        return _prove_installed(fresh)
    if not (folder / "exercises").is_dir() or not (folder / "solutions").is_dir():
        raise Misuse(NOT_A_PACK.format(pack=folder))
    return prove(folder, fresh)


def _prove_installed(fresh: bool) -> int:
    """Prove what came with asynclings, which needs the answer key beside it."""
    from grader.cohort.check import main as prove
    from grader.cohort.key import NoAnswerKey, lay_pack

    with tempfile.TemporaryDirectory() as folder:
        try:
            pack = lay_pack(Path(folder))
        except NoAnswerKey as missing:
            raise Misuse(NO_PACK.format(reason=missing)) from None
        return prove(pack, fresh)


def main(argv: Sequence[str] | None = None) -> int:
    """The console script."""
    return run(command, sys.argv[1:] if argv is None else argv)
