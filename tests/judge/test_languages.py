"""A finding is the same in every language: only its sentences are others."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from grader.catalog import Catalog
from judging import Report, judge, judge_sources

EXERCISES = Catalog.installed().all()
SAMPLE = 3
"""How many wrong files of each exercise are judged in both languages."""
MANY = 12
"""The same, in the long tests."""


def wrong_files(name: str, most: int) -> list[tuple[str, Path]]:
    """The starter, and wrong files of an exercise, spread over all of them."""
    exercise = Catalog.installed().find(name)
    wrong = sorted((exercise.checks.parent / "wrong").glob("*.py"))
    chosen = wrong[:: max(1, len(wrong) // most)][:most]
    return [(name, path) for path in [exercise.starter / exercise.facts.file, *chosen]]


@cache
def both(name: str, most: int = SAMPLE) -> list[tuple[Report, Report]]:
    """The reports of an exercise's files in English and in German."""
    files = wrong_files(name, most)
    return list(zip(judge(files), judge(files, language="de"), strict=True))


def told(report: Report) -> Iterator[str]:
    """Every sentence of a report."""
    for finding in report["findings"]:
        yield from (finding["message"], finding["fix"], finding["when"])
    for check in report["checks"]:
        yield from (check["sentence"], check["message"])


def less_sentences(report: Report) -> dict[str, Any]:
    """What is no sentence: all that a mark could depend on, and the pictures."""
    found = {key: value for key, value in report.items() if key not in ("environment", "schedule")}
    found["times"] = list(report["schedule"].values())
    found["findings"] = [{**each, "message": "", "fix": "", "when": ""} for each in report["findings"]]
    found["checks"] = [{**each, "sentence": "", "message": ""} for each in report["checks"]]
    return found


@pytest.mark.parametrize("name", [exercise.id for exercise in EXERCISES])
def test_only_sentences_differ(name: str) -> None:
    """Verdict, code, line, points, times and pictures are the same."""
    for english, german in both(name):
        assert less_sentences(german) == less_sentences(english)
        assert (english["environment"]["lang"], german["environment"]["lang"]) == ("en", "de")


@pytest.mark.parametrize("name", [exercise.id for exercise in EXERCISES])
def test_no_english_is_left(name: str) -> None:
    """Each sentence of a German report is another than the English one."""
    for english, german in both(name):
        for one, other in zip(told(english), told(german), strict=True):
            assert one != other or not one, one


@pytest.mark.long
@pytest.mark.timeout(1000)
@pytest.mark.parametrize("name", [exercise.id for exercise in EXERCISES])
def test_many_wrong_files(name: str) -> None:
    """The same of more files."""
    for english, german in both(name, MANY):
        assert less_sentences(german) == less_sentences(english)
        for one, other in zip(told(english), told(german), strict=True):
            assert one != other or not one, one


LOOKS_ROUND = """
import asyncio, locale, os

async def make_coffee():
    pass

async def fry_eggs():
    pass

async def main():
    print(sorted(name for name in os.environ if name.startswith(("LC", "LANG"))), locale.getlocale()[0])
"""


def test_workers_see_nothing_of_it(tmp_path: Path) -> None:
    """The student's program has the same surroundings whatever is spoken."""
    programs = {"looks_round": LOOKS_ROUND}
    english = judge_sources("ex2", programs, tmp_path)["looks_round"]
    german = judge_sources("ex2", programs, tmp_path, language="de", environment={"LANG": "de_DE.UTF-8"})

    assert german["looks_round"]["output"] == english["output"]
    assert "LANG" not in english["output"]["text"]


def test_what_python_says_stays(tmp_path: Path) -> None:
    """An exception's own words are quoted, not translated."""
    source = {"breakfast": "raise ValueError('the eggs are off')\n"}

    [finding] = judge_sources("ex2", source, tmp_path, language="de")["breakfast"]["findings"]

    assert finding["message"] == (
        "`breakfast.py` kam nicht bis zum Ende: Zeile 1 löste aus: ValueError: the eggs are off."
    )
