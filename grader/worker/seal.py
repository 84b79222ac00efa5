"""Notices when the student's code changes the worker's own.

No wall: they share a process, and whoever is clever enough takes the seal off as well. What decides is the judge's.
But a run in which the worker was not itself is told as such.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from operator import is_
from types import ModuleType
from typing import Any

PACKAGE = "grader"
MADE_LATER = {"__annotations__", "__annotations_cache__", "__abstractmethods__"}
"""What Python itself adds to a class when it is first asked for it."""


class Seal:
    """What the classes and modules of this package held when the seal was made."""

    def __init__(self) -> None:
        self._modules = [module for name, module in sys.modules.items() if name.partition(".")[0] == PACKAGE]
        self._owners = [*self._modules, *_classes(self._modules)]
        self._held = [dict(vars(owner)) for owner in self._owners]

    def hide(self) -> None:
        """Take the modules out of the student's sight; whoever uses them here has them already."""
        for module in self._modules:
            sys.modules.pop(module.__name__, None)

    def broken(self) -> bool:
        """Whether anything was replaced, added or taken away since."""
        return any(_differs(vars(owner), held) for owner, held in zip(self._owners, self._held, strict=True))


def _classes(modules: list[ModuleType]) -> Iterator[type]:
    for module in modules:
        for value in vars(module).values():
            if isinstance(value, type) and value.__module__ == module.__name__:
                yield value


def _differs(now: Mapping[str, Any], held: Mapping[str, Any]) -> bool:
    if len(now) == len(held) and all(map(is_, now, held)) and all(map(is_, now.values(), held.values())):
        return False  # the same in the same order, as almost always: this way takes a tenth of the time
    if now.keys() ^ held.keys() <= MADE_LATER:
        return any(now[name] is not value for name, value in held.items() if name not in MADE_LATER)
    return True
