"""Notices when the student's code changes the worker's own.

No wall: they share a process, and whoever is clever enough takes the seal off as well. What decides is the judge's.
But a run in which the worker was not itself is told as such.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from itertools import chain
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
        self._owners = [vars(owner) for owner in (*self._modules, *_classes(self._modules))]
        self._held = [dict(owner) for owner in self._owners]
        self._names = [*chain.from_iterable(self._held)]
        self._values = [*chain.from_iterable(held.values() for held in self._held)]

    def hide(self) -> None:
        """Take the modules out of the student's sight; whoever uses them here has them already."""
        for module in self._modules:
            sys.modules.pop(module.__name__, None)

    def broken(self) -> bool:
        """Whether anything was replaced, added or taken away since."""
        if self._as_it_was():
            return False
        return any(_differs(owner, held) for owner, held in zip(self._owners, self._held, strict=True))

    def _as_it_was(self) -> bool:
        """Whether all is the same in the same order, as almost always: to see that takes a tenth of the time."""
        values = chain.from_iterable([owner.values() for owner in self._owners])
        return [*chain.from_iterable(self._owners)] == self._names and all(map(is_, values, self._values))


def _classes(modules: list[ModuleType]) -> Iterator[type]:
    for module in modules:
        for value in vars(module).values():
            if isinstance(value, type) and value.__module__ == module.__name__:
                yield value


def _differs(now: Mapping[str, Any], held: Mapping[str, Any]) -> bool:
    if now.keys() ^ held.keys() <= MADE_LATER:
        return any(now[name] is not value for name, value in held.items() if name not in MADE_LATER)
    return True
