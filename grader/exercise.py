"""An exercise: what a student receives, what checks it, and the facts both agree on."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import ModuleType


@dataclass(frozen=True)
class Facts:
    """What an exercise says about itself, written at the top of its checks.py."""

    title: str
    file: str
    functions: tuple[str, ...]
    points: int
    unit: str
    summary: str
    hints: tuple[str, ...]
    learned: str
    look: str = ""
    """A question with which to read one's own file again, after a pass."""
    believes: bool = False
    """Whether a pass rests on what the program tells of itself: one that could speak in its place does not pass."""


class BrokenExercise(Exception):
    """An exercise that cannot be used as it stands: the author's mistake, never the student's."""


@dataclass(frozen=True)
class Exercise:
    """One exercise: the folder a student receives (`starter`) and the hidden checks.py (`checks`)."""

    number: int
    name: str
    starter: Path
    checks: Path

    @property
    def id(self) -> str:
        """The short name that students type: ex2."""
        return f"ex{self.number}"

    @property
    def folder(self) -> str:
        """The name of its folder, padded so that folders sort: ex02-breakfast-tasks."""
        return f"ex{self.number:02d}-{self.name}"

    @cached_property
    def facts(self) -> Facts:
        """Read when first asked for: most commands need the facts of one exercise, not of thirty."""
        return read_facts(self.checks)

    def file_in(self, class_folder: Path) -> Path:
        """Where a student keeps the file that is graded."""
        return class_folder / "exercises" / self.folder / self.facts.file


def read_facts(checks: Path) -> Facts:
    """The FACTS of a checks.py; only they are run, as the file's imports (pytest) cost more than all else.

    Raises:
        BrokenExercise: there is no such file, or it states no FACTS.
    """
    import ast  # only here: a command that reads no facts does not pay for it

    try:
        tree = ast.parse(checks.read_bytes(), str(checks))
    except (OSError, SyntaxError, ValueError) as error:
        raise BrokenExercise(f"{checks} cannot be read: {error}") from error
    for node in tree.body:
        if isinstance(node, ast.Assign) and any(ast.unparse(target) == "FACTS" for target in node.targets):
            return _evaluated(ast.Expression(node.value), checks)
    raise BrokenExercise(f"{checks} has no line FACTS = Facts(...)")


def _evaluated(expression: object, checks: Path) -> Facts:
    """Plain facts need no name but `Facts`; for any others the whole file is run."""
    try:
        facts = eval(compile(expression, str(checks), "eval"), {"Facts": Facts})  # type: ignore[call-overload]
    except NameError:
        facts = getattr(load_checks(checks), "FACTS", None)
    except Exception as error:
        raise BrokenExercise(f"the FACTS of {checks} are wrong: {error}") from error
    if not isinstance(facts, Facts):
        raise BrokenExercise(f"the FACTS of {checks} are not a grader.exercise.Facts")
    return facts


def load_checks(checks: Path) -> ModuleType:
    """Import checks.py under a name of no module, so that nothing in sys.modules is replaced.

    Raises:
        BrokenExercise: it cannot be imported.
    """
    import importlib.util

    spec = importlib.util.spec_from_file_location(f"asynclings checks {checks.parent.name}", checks)
    if spec is None or spec.loader is None:
        raise BrokenExercise(f"{checks} is not a Python file")
    module = importlib.util.module_from_spec(spec)
    try:
        spec.loader.exec_module(module)
    except Exception as error:
        raise BrokenExercise(f"{checks} cannot be run: {error}") from error
    return module
