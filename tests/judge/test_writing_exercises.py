"""What docs/exercises.md says is true to the letter: its worked example is an exercise, and is proven."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from grader.catalog import Catalog
from judging import ROOT, judge

HEAD = '''"""The hidden checks of ex7."""
import random
from grader.exercise import Facts
from grader.judge.checks import *
from grader.language import phrase

FACTS = Facts(
    title="ex7 price-list", file="price_list.py", functions=("prices",), points=5, unit="s", summary="prices",
    hints=("How many?", "Order.", "zip"), learned="gather keeps the order",
)
STATED = (1, 2, 3)
CASES = (STATED, (3, 2, 1), (2, 2, 2), (1.5,))
'''
FILES = {
    "exercises/ex07-price-list/README.md": "# ex7 price-list\n",
    "exercises/ex07-price-list/price_list.py": "def prices(fetch, isbns):\n    return {isbn: fetch(isbn) for isbn in isbns}\n",
    "solutions/ex07-price-list/price_list.py": """import asyncio

async def prices(fetch, isbns):
    return dict(zip(isbns, await asyncio.gather(*map(fetch, isbns))))
""",
    "solutions/ex07-price-list/wrong/one_by_one.py": """# earns: M03
# line: 4
async def prices(fetch, isbns):
    return {isbn: await fetch(isbn) for isbn in isbns}
""",
    "solutions/ex07-price-list/wrong/order_of_arrival.py": """# earns: M39
import asyncio

async def prices(fetch, isbns):
    return dict(zip(isbns, [await one for one in asyncio.as_completed([fetch(isbn) for isbn in isbns])]))
""",
    "solutions/ex07-price-list/wrong/plain.py": """# earns: M01
def prices(fetch, isbns):
    return {isbn: fetch(isbn) for isbn in isbns}
""",
}


def test_the_worked_example(tmp_path: Path) -> None:
    """The page's example, with files as the page describes them, is proven by `cohort check`."""
    page = (ROOT / "docs" / "exercises.md").read_text(encoding="utf-8")
    code = page.partition("## A worked example")[2].partition("```python\n")[2].partition("```")[0]
    for name, text in {**FILES, "solutions/ex07-price-list/checks.py": HEAD + code}.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    command = [sys.executable, "-c", "from grader.cli.cohort import main; main()", "check", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=120)

    assert done.stdout.splitlines()[-1] == "1 exercises, 0 right and 3 wrong files of different shape: all proven", (
        done.stdout + done.stderr
    )


@pytest.mark.parametrize("name", [exercise.id for exercise in Catalog.installed().all() if exercise.number > 5])
def test_what_is_wanted_is_what_the_solution_does(name: str) -> None:
    """The timeline that is hoped for is the one that the judge sees of the solution, but for calls that are only heard."""
    exercise = Catalog.installed().find(name)
    (report,) = judge([(name, exercise.checks.parent / exercise.facts.file)])

    def spans(timeline: str) -> list[tuple[str, float, float, str]]:
        hoped_for = {span["task"] for span in report["wanted"]}
        asked = [
            span
            for span in report[timeline]
            if span["kind"] == "world" and (span["start"] < span["end"] or span["task"] in hoped_for)
        ]
        return sorted((span["task"], span["start"], span["end"], span["end_as"]) for span in asked)

    assert spans("wanted") == spans("timeline") != []
