"""What a check is called, what it is worth, and what it draws from."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import ModuleType
from typing import NamedTuple, TypeVar

from grader import __version__

Test = TypeVar("Test", bound=Callable[..., object])


def points(worth: int, *, essential: bool = False) -> Callable[[Test], Test]:
    """Say how many points a check earns; without the essential ones an exercise earns none at all."""

    def mark(check: Test) -> Test:
        check.points, check.essential = worth, essential  # type: ignore[attr-defined]
        return check

    return mark


class Check(NamedTuple):
    """A check as the report lists it; `sentence` is the first paragraph of its docstring."""

    name: str
    sentence: str
    points: int
    essential: bool


def shown(name: str) -> str:
    """The name of a check in reports: `at once` for test_at_once."""
    return name.removeprefix("test_").replace("_", " ")


def seed_of(exercise: str, name: str, seed: int | None) -> str:
    """What the secret numbers of a check are drawn from; the same for everybody, unless somebody chose a `seed`."""
    return f"{exercise} {shown(name)} {__version__} {seed or 0}"


def checks_of(module: ModuleType) -> list[Check]:
    """The checks of a checks.py, in the order of the file."""
    tests = {name: test for name, test in vars(module).items() if name.startswith("test_") and callable(test)}
    sentences = {} if sys.flags.optimize < 2 else _docstrings(module)
    return [
        Check(
            name=shown(name),
            sentence=sentence_of(test.__doc__ or sentences.get(name) or name),
            points=getattr(test, "points", 0),
            essential=getattr(test, "essential", False),
        )
        for name, test in tests.items()
    ]


def sentence_of(docstring: str) -> str:
    """What a check says to the student: the first paragraph, in one line."""
    return " ".join(docstring.strip().partition("\n\n")[0].split())


def _docstrings(module: ModuleType) -> dict[str, str | None]:
    """The docstrings in a module's source: with PYTHONOPTIMIZE=2 in the environment, Python has thrown them away."""
    import ast
    import inspect

    tree = ast.parse(inspect.getsource(module))
    return {node.name: ast.get_docstring(node) for node in tree.body if isinstance(node, ast.AsyncFunctionDef)}
