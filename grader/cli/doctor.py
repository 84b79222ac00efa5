"""`grade doctor`: what to send when asking for help."""

from __future__ import annotations

import platform
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import click

from grader import __version__
from grader.catalog import Catalog, class_folder
from grader.cli.ladder import HELP, say
from grader.cli.speaking import lang_option
from grader.language import N_, phrase

PACKAGES = ("pytest", "pytest-asyncio", "pytest-timeout", "freezegun", "msgspec", "click")
NO_CLASS_FOLDER = N_("none here: `grade start` makes one")
MISSING = N_("not installed")
NOTHING = N_("programs are not locked in here")


@click.command("grade doctor", context_settings=HELP)
@lang_option()
def doctor() -> int:
    """Print what to send when asking for help."""
    found = findings()
    width = max(len(name) for name, _ in found)
    say("".join(f"{name:{width}}  {value}\n" for name, value in found))
    return 0


def findings() -> list[tuple[str, str]]:
    """What a helper wants to know first, as names and values."""
    return [
        ("asynclings", __version__),
        ("python", f"{platform.python_version()} ({platform.python_implementation()}), {sys.executable}"),
        ("platform", platform.platform()),
        *((package, _version(package)) for package in PACKAGES),
        ("isolation", _isolation()),
        ("exercises", _exercises()),
        ("class folder", _class_folder()),
    ]


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return phrase(MISSING)


def _isolation() -> str:
    """What a program that is judged here cannot do: it is tried out."""
    from grader.isolation.workers import start_workers

    workers = start_workers()
    try:
        return ", ".join(workers.stopped()) or phrase(NOTHING)
    finally:
        workers.close()


def _exercises() -> str:
    catalog = Catalog.installed()
    return f"{len(catalog.all())} in {catalog.exercises}"


def _class_folder() -> str:
    folder = class_folder(Path.cwd())
    return phrase(NO_CLASS_FOLDER) if folder is None else str(folder)
