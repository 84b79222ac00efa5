"""Judging for tests: many files in one process of their own, so that no pytest runs inside another."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent

JUDGE = """
import json, sys
from pathlib import Path
from grader.catalog import Catalog
from grader.judge import Submission, grade
from grader.language import use
from grader.render.json import render_json
order = json.load(sys.stdin)
catalog = Catalog.installed()
use(order["language"])
handed_in = [Submission(catalog.find(name), Path(path), Path(path).name) for name, path in order["files"]]
reports = grade(handed_in, seed=order["seed"], fresh=order["fresh"])
sys.__stdout__.write(render_json(reports, False))
"""

Report = dict[str, Any]


def judge(
    files: Iterable[tuple[str, Path]],
    *,
    seed: int | None = None,
    fresh: bool = False,
    language: str = "en",
    python: str = sys.executable,
    environment: Mapping[str, str] = {},
    folder: Path = ROOT,
) -> list[Report]:
    """Judge (exercise, file) pairs in one new process; the reports as data."""
    order = {"files": [(name, str(path)) for name, path in files], "seed": seed, "fresh": fresh, "language": language}
    done = subprocess.run(
        [python, "-c", JUDGE],
        input=json.dumps(order),
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.stdout, done.stderr
    reports: list[Report] = json.loads(done.stdout)
    return reports


def judge_sources(exercise: str, sources: Mapping[str, str | bytes], folder: Path, **options: Any) -> dict[str, Report]:
    """Judge texts, written to files of these names; reports by name."""
    paths = {}
    for name, text in sources.items():
        paths[name] = folder / f"{name}.py"
        paths[name].write_bytes(text if isinstance(text, bytes) else text.encode())
    reports = judge([(exercise, path) for path in paths.values()], **options)
    return dict(zip(sources, reports, strict=True))


def first(report: Report) -> tuple[str, int | None]:
    """Code and line of the one thing to mend first."""
    found = report["findings"]
    return (found[0]["code"], found[0]["line"]) if found else ("", None)
