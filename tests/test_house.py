"""The house rules: who may import whom, and how long things may get."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent / "grader"
FILES = sorted(path for path in ROOT.rglob("*.py") if "_data" not in path.parts)

MAY_IMPORT = {
    "clock": {"clock"},
    "protocol": {"protocol"},
    "worker": {"worker", "clock", "protocol"},
    "isolation": {"isolation", "clock", "protocol", "worker"},
    "render": {"render", "report", "texts"},
    "report": set(),
    "language": {"language"},
    "texts": {"language"},
}
"""What the rooms with walls may import of ours. Everybody else may import all but `cli`."""

FILE_LINES = 250
FUNCTION_LINES = 40


def room(path: Path) -> str:
    """The part of the project a file belongs to."""
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


def imports(path: Path) -> Iterator[str]:
    """The parts of ours that a file imports, at whatever level."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom):
            names = [node.module or ""]
        for name in names:
            if name.startswith("grader."):
                yield name.split(".")[1]


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_walls_stand(path: Path) -> None:
    """The untrusted side knows nothing that decides, renderers know only reports, and nobody needs the commands."""
    allowed = MAY_IMPORT.get(room(path))

    for part in imports(path):
        assert part != "cli" or room(path) == "cli"
        assert allowed is None or part in allowed


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_nothing_is_too_long(path: Path) -> None:
    """Files fit an afternoon, functions fit a screen."""
    text = path.read_text(encoding="utf-8")

    assert text.count("\n") <= FILE_LINES
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert node.body[-1].end_lineno - node.body[0].lineno < FUNCTION_LINES, node.name  # type: ignore[operator]
