"""What reports depend on, so that two machines can say whether they would make the same ones."""

from __future__ import annotations

import hashlib
import platform
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import msgspec

import grader
from grader.catalog import Catalog

READ = {".py", ".po", ".ini"}
CHECKS = ("checks.py", "schedules.json")


class Kit(msgspec.Struct, frozen=True):
    """An installed asynclings: its version, that of Python without its third number, and a hash of all its files that
    decide, those of the exercises among them.
    """

    version: str
    python: str
    files: str


@cache
def kit() -> Kit:
    """The one that runs here."""
    whole = hashlib.sha256()
    for name, path in _files():
        text = path.read_bytes().replace(b"\r\n", b"\n")  # as a checkout on Windows may have it
        whole.update(f"{name} {hashlib.sha256(text).hexdigest()}\n".encode())
    return Kit(grader.__version__, ".".join(platform.python_version_tuple()[:2]), whole.hexdigest()[:16])


def _files() -> Iterator[tuple[str, Path]]:
    """Each file, by a name that it has in a wheel and in a checkout."""
    package = Path(grader.__file__).parent
    for path in sorted(package.rglob("*.*")):
        name = path.relative_to(package)
        if path.suffix in READ and name.parts[0] != "_data":
            yield name.as_posix(), path
    for exercise in Catalog.installed().all():
        for path in sorted(exercise.starter.glob("*.*")):
            yield f"{exercise.folder}/starter/{path.name}", path
        for path in (exercise.checks.with_name(name) for name in CHECKS):
            if path.is_file():
                yield f"{exercise.folder}/checks/{path.name}", path
