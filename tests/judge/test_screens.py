"""The screen of a failed run, of files that really fail: it fits a terminal of 80 columns and 24 rows."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import msgspec
import pytest

from grader.catalog import Catalog
from grader.render.terminal import render_report
from grader.report import Report
from judging import judge

EXERCISES = {exercise.id: exercise for exercise in Catalog.installed().all()}
BELOW_THE_VERDICT = 3
"""Rows that `--watch` needs: a blank one, what is watched, and the keys."""


@cache
def reports() -> Mapping[str, list[Report]]:
    """What the judge says of the first and the last wrong file of each exercise."""
    chosen = []
    for exercise in EXERCISES.values():
        files = sorted(exercise.checks.parent.glob("wrong/*.py"))
        chosen += [(exercise.id, files[0]), (exercise.id, files[-1])]
    told: dict[str, list[Report]] = {}
    for (name, _), report in zip(chosen, judge(chosen), strict=True):
        told.setdefault(name, []).append(msgspec.convert(report, Report))
    return told


@pytest.mark.parametrize("name", EXERCISES)
def test_fits(name: str) -> None:
    """Nothing scrolls away, whether it is typed or watched; the sentence, the line and the next step are whole."""
    for report in reports()[name]:
        for keys, rows in ((False, 23), (True, 23 - BELOW_THE_VERDICT)):
            lines = render_report(report, keys=keys, rows=rows).splitlines()
            text = " ".join(" ".join(lines).split())
            finding = report.findings[0]

            assert len(lines) <= rows
            assert max(map(len, lines)) <= 80
            for said in (finding.message, finding.when, finding.fix):
                assert " ".join(said.split()) in text
            if finding.line is not None:
                assert f"{report.file}:{finding.line}" in text
            assert f"{report.points} of {report.max_points} points. For a hint, " in text
