"""The payload for the reporter of autograding workflows."""

import base64
import json
import os
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest

from grader.render.classroom import payload, render_classroom
from grader.report import Finding, Report
from samples import check, not_judged, passed, report
from snapshots import assert_snapshot

CRASHED = report(
    exercise="ex5",
    verdict="failed",
    points=0,
    elapsed=None,
    budget=None,
    findings=[Finding("E08", "exit", 3, [], "os._exit(0)", "The file ends Python.", "Take `os._exit` out.")],
    checks=[check("failed", "Breakfast is ready.", "The file ends Python.", 5), check("not_judged", "Also.", "", 3)],
    timeline=[],
    wanted=[],
)
RUNS = {
    "passed": passed(exercise="ex1"),
    "partly": report(),
    "failed": report(points=0, checks=[check("failed", "Breakfast is ready.", "Too late.", 5)]),
    "crashed": CRASHED,
    "not judged": not_judged(exercise="ex9"),
    "not judged, empty": not_judged(exercise="ex10", checks=[]),
}


def decoded(line: str) -> tuple[str, dict[str, Any]]:
    """The output's key, and the payload."""
    key, _, value = line.partition("=")
    return key, json.loads(base64.b64decode(value, validate=True))


def table(value: dict[str, Any]) -> float:
    """The points as the reporter's table counts them."""
    passed_tests = sum(test["status"] == "pass" for test in value["tests"])
    return float(passed_tests / len(value["tests"]) * value["max_score"])


def annotation(value: dict[str, Any]) -> float:
    """The points as the reporter's annotation counts them."""
    return float(sum(test["score"] for test in value["tests"])) if value["max_score"] else 0.0


@pytest.mark.parametrize("one", RUNS.values(), ids=list(RUNS))
def test_rules_of_the_reporter(one: Report) -> None:
    """Every payload has what the reporter reads, of the types it expects, and both of its sums agree."""
    line = render_classroom([one])
    key, value = decoded(line.rstrip("\n"))

    assert re.fullmatch("[a-z0-9]+_result", key)
    assert line.count("\n") == 1
    assert value["status"] in ("pass", "fail", "error")
    assert isinstance(value["max_score"], int)
    assert value["tests"]
    for test in value["tests"]:
        assert test["status"] in ("pass", "fail", "error")
        assert test["score"] in (0, 1)
        assert isinstance(test["name"], str)
        assert isinstance(test["line_no"], int)
        assert isinstance(test["message"], str | None)
    assert table(value) == annotation(value) <= value["max_score"]


def test_points_are_those_of_the_report() -> None:
    """A check of two points is two tests, and the sum is what the report says."""
    value = payload(report())

    assert [test["status"] for test in value["tests"]] == ["pass", "pass", "fail", "fail", "fail"]
    assert (value["status"], annotation(value), value["max_score"]) == ("fail", 2, 5)


def test_taken_points() -> None:
    """A check that passed and earned nothing, because an essential one failed, is no passed test."""
    one = check("passed", "Breakfast is ready.", "", 3)
    value = payload(report(points=0, checks=[type(one)(one.name, one.sentence, "passed", "", 0, 3)]))

    assert table(value) == annotation(value) == 0


def test_not_judged_is_no_zero() -> None:
    """What could not be judged is an error without points to reach."""
    assert_snapshot("classroom-not-judged", json.dumps(payload(not_judged()), indent=2) + "\n")


def test_failed() -> None:
    """A failed run, as a text."""
    assert_snapshot("classroom-failed", json.dumps(payload(report()), indent=2) + "\n")


def test_sums_agree_for_all_points() -> None:
    """Up to 21 points, more than any exercise has, dividing and multiplying again changes nothing."""
    for most in range(1, 22):
        for got in range(most + 1):
            checks = [check("passed", "Done.", points=got), check("failed", "Not done.", points=most - got)]
            value = payload(report(checks=[one for one in checks if one.max_points]))
            assert table(value) == annotation(value) == got


def test_small_enough() -> None:
    """However long a message is, thirty exercises fit into a step's environment."""
    long = payload(report(checks=[check("failed", "Done.", "x" * 100_000, 10)]))

    assert len(json.dumps(long)) * 30 < 300_000


@pytest.mark.parametrize("name", RUNS)
def test_official_reporter(name: str, tmp_path: Path) -> None:
    """The official reporter accepts the payload, and its table and annotation agree."""
    bundle = os.environ.get("ASYNCLINGS_REPORTER")
    if not bundle:
        pytest.skip("ASYNCLINGS_REPORTER does not name the main.js of autograding-grading-reporter")
    one = RUNS[name]
    done = report_officially(bundle, [one])

    assert "TypeError" not in done.stdout + done.stderr
    assert "NaN" not in done.stdout
    row = re.search(rf"│ {one.exercise} +│ ([\d.]+) +│ ([\d.]+) +│", plain(done.stdout))
    note = re.search(r"::notice title=Autograding complete::Points ([\d.]+)/([\d.]+)", done.stdout)
    assert row is not None
    if one.verdict == "not_judged":
        assert row.groups() == ("0", "0")
        assert note is None
    else:
        assert note is not None
        assert row.groups() == note.groups() == (str(one.points), str(payload(one)["max_score"]))
    assert done.returncode == (0 if one.verdict == "passed" else 1)


def test_official_reporter_of_a_class() -> None:
    """All runs of a class together: what was not judged is left out of the sum, and the job says that it errored."""
    bundle = os.environ.get("ASYNCLINGS_REPORTER")
    if not bundle:
        pytest.skip("ASYNCLINGS_REPORTER does not name the main.js of autograding-grading-reporter")
    done = report_officially(bundle, [RUNS["passed"], RUNS["not judged"]])

    assert "::notice title=Autograding complete::Points 5/5\n" in done.stdout
    assert "::error::Some tests errored." in done.stdout


def report_officially(bundle: str, reports: list[Report]) -> subprocess.CompletedProcess[str]:
    """Run the published bundle as the workflow does."""
    environment = {f"{report.exercise.upper()}_RESULTS": _value(report) for report in reports}
    environment["INPUT_RUNNERS"] = ",".join(report.exercise for report in reports)
    return subprocess.run(
        ["node", bundle],
        env={"PATH": os.environ["PATH"], **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )


def _value(one: Report) -> str:
    return render_classroom([one]).partition("=")[2].strip()


def plain(text: str) -> str:
    """The text without colours."""
    return re.sub("\x1b\\[[0-9;]*m", "", text)
