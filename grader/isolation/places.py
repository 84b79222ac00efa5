"""Where the standard library lies, and how a process finds it that may see nothing else."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from importlib.machinery import PathFinder
from pathlib import Path

OTHERS = ("site-packages", "dist-packages")
"""Folders within the standard library's that hold what was installed: the checks of the exercises, too."""


def stdlib_files() -> Iterator[Path]:
    """The files and folders of the standard library, less what was installed beside them."""
    entries = [Path(entry) for entry in sys.path]
    for entry in entries:
        if entry.is_file():
            yield entry
        elif entry.is_dir() and not any(entry.is_relative_to(other) for other in entries if other != entry):
            yield from (each for each in entry.iterdir() if each.name not in OTHERS)


def library_folders() -> Iterator[Path]:
    """Where shared libraries lie that modules of the standard library may load, and data that they read."""
    yield Path("/usr/share/zoneinfo")
    yield Path("/etc/ld.so.cache")
    inside = [Path(entry) for entry in sys.path]
    for folder in sorted({Path(line.split(maxsplit=5)[5].strip()).parent for line in _mapped_libraries()}):
        if any(entry.is_relative_to(folder) for entry in inside):
            yield from folder.glob("*.so*")  # what else lies here is not for everybody
        else:
            yield folder


def _mapped_libraries() -> list[str]:
    with open("/proc/self/maps") as maps:
        return [line for line in maps if ".so" in line.rpartition("/")[2]]


class Places:
    """The folders that modules come from, held open, so that they can be reached without the rights to walk there.

    Root's own Python may lie where nobody else may look; a worker of root's is nobody.
    """

    def __init__(self) -> None:
        self._open = {entry: os.open(entry, os.O_PATH | os.O_DIRECTORY) for entry in sys.path if os.path.isdir(entry)}

    def reopen(self) -> tuple[int, ...]:
        """Lead the import system to those that cannot be walked to any more; the descriptors that stay open for it."""
        lost = {entry: number for entry, number in self._open.items() if not os.access(entry, os.R_OK | os.X_OK)}
        for number in set(self._open.values()) - set(lost.values()):
            os.close(number)
        sys.path[:] = [_led(entry, lost) for entry in sys.path]
        for module in list(sys.modules.values()):
            paths = getattr(module, "__path__", None)
            if isinstance(paths, list):
                paths[:] = [_led(path, lost) for path in paths]
        PathFinder.find_spec("asynclings")  # lists the folders, which a locked process may not
        return tuple(lost.values())


def _led(path: str, lost: dict[str, int]) -> str:
    for entry, number in lost.items():
        if path == entry or path.startswith(entry + os.sep):
            return f"/proc/self/fd/{number}{path[len(entry) :]}"
    return path
