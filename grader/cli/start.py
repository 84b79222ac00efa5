"""`grade start`: lays the exercises out for a student who has only pip."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import click

from grader.catalog import Catalog
from grader.cli.ladder import HELP, Misuse, say
from grader.cli.speaking import lang_option
from grader.language import N_, phrase
from grader.render.plain import visible

LAID_OUT = N_("Files laid out in {folder}: {count}.")
NOTHING_NEW = N_("Nothing is missing in {folder}.")
LEFT_ALONE = N_("Left alone, as you have them already:")
THIS_FOLDER = N_("this folder")
NOW = N_("Now type:")
CANNOT = N_("This cannot be written: {path} ({reason}).")


@dataclass
class Laid:
    """What was written, and what was there before."""

    written: list[Path] = field(default_factory=list)
    left: list[Path] = field(default_factory=list)


@click.command("grade start", context_settings=HELP)
@lang_option()
@click.argument("folder", default="asynclings", type=click.Path(path_type=Path, file_okay=False))
def start(folder: Path) -> int:
    """Lay the exercises out in FOLDER (default: asynclings). Files that are there already are left alone."""
    laid = Laid()
    catalog = Catalog.installed()
    for relative, source in (*starter_files(catalog), *class_files(catalog, folder)):
        _lay(source, folder / relative, laid)
    say("\n".join(_told(laid, folder)) + "\n")
    return 0


def starter_files(catalog: Catalog) -> Iterator[tuple[Path, Path]]:
    """Each file a student receives: its place below the class folder, and where it comes from."""
    for exercise in catalog.all():
        for source in sorted(exercise.starter.rglob("*")):
            relative = source.relative_to(exercise.starter)
            if source.is_file() and "__pycache__" not in relative.parts:
                yield Path("exercises") / exercise.folder / relative, source


def class_files(catalog: Catalog, folder: Path) -> Iterator[tuple[Path, Path]]:
    """pytest.ini, as class repositories have it: pytest then judges, and leaves nothing behind. A project that may have
    settings of its own keeps them."""
    source = catalog.exercises.parent / "template" / "{{cookiecutter.slug}}" / "starter" / "pytest.ini"
    if source.is_file() and not any((folder / name).exists() for name in ("pyproject.toml", "tox.ini", "setup.cfg")):
        yield Path(source.name), source


def _lay(source: Path, target: Path, laid: Laid) -> None:
    """Write the file unless something stands in its place, even a link to nowhere."""
    text = source.read_bytes()
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        if os.path.lexists(target):
            laid.left.append(target)
            return
        with target.open("xb") as file:
            file.write(text)
    except OSError as error:
        raise Misuse(phrase(CANNOT, path=visible(str(target)), reason=error.strerror)) from error
    laid.written.append(target)


def _told(laid: Laid, folder: Path) -> Iterator[str]:
    shown = phrase(THIS_FOLDER) if folder == Path() else visible(str(folder))
    yield phrase(LAID_OUT if laid.written else NOTHING_NEW, count=len(laid.written), folder=shown)
    if laid.left:
        yield from ("", phrase(LEFT_ALONE))
    for path in laid.left:
        yield "  " + visible(path.relative_to(folder).as_posix())
    yield from ("", phrase(NOW))
    if folder != Path():
        yield f'  cd "{shown}"' if " " in shown else f"  cd {shown}"
    yield "  grade"
