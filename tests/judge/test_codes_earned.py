"""No reason without a file that earns it: the answer key reaches every code there is."""

from __future__ import annotations

import re
from functools import cache

import pytest

from grader.catalog import Catalog
from grader.exercise import Exercise
from grader.explain.codes import NAMES
from judging import ROOT

EXERCISES = Catalog.installed().all()
CLAIM = re.compile(rb"# (?:earns|remark): (\S+)")


@cache
def earned(folder: str = "*") -> frozenset[str]:
    """The codes that files of the answer key say they earn."""
    heads = (path.read_bytes()[:80] for path in (ROOT / "solutions").glob(f"{folder}/*/*.py"))
    return frozenset(claim[1].decode() for head in heads if (claim := CLAIM.match(head)))


def test_every_code_of_the_catalogue_is_earned() -> None:
    """M01 to M42 and E01 to E10, each by a wrong file, or by the remark of a right one."""
    assert sorted(NAMES.keys() - earned()) == []


@pytest.mark.parametrize("exercise", EXERCISES, ids=[exercise.id for exercise in EXERCISES])
def test_every_code_of_its_own_is_earned(exercise: Exercise) -> None:
    """A mistake that only one exercise has, and that its checks know, is made by one of its wrong files."""
    known = set(re.findall(rf"\b{exercise.id}-[a-z-]+", exercise.checks.read_text(encoding="utf-8")))
    known.discard(f"{exercise.id}-{exercise.name}")

    assert sorted(known - earned(exercise.folder)) == []
