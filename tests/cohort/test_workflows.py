"""What the workflows of a class must keep to."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from grader.cohort.new import template

PARTS = template() / "{{cookiecutter.slug}}" / "platforms"
WORKFLOWS = sorted(PARTS.rglob(".github/workflows/*.yml"))
PIPELINES = sorted(PARTS.rglob(".gitlab-ci.yml"))


def text(path: Path) -> str:
    """The workflow as it is generated, as far as its form goes."""
    shown = re.sub(r"\{% (raw|endraw) %\}", "", path.read_text(encoding="utf-8"))
    return (
        shown.replace("{{ cookiecutter.python }}", "3.13")
        .replace("@RESULTS@", "EX1_RESULTS: x")
        .replace("@RUNNERS@", "ex1")
    )


def jobs(path: Path) -> Iterator[dict[str, Any]]:
    """The jobs of a workflow."""
    yield from yaml.safe_load(text(path))["jobs"].values()


def steps(path: Path) -> Iterator[dict[str, Any]]:
    """Every step of a workflow."""
    for job in jobs(path):
        yield from job["steps"]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_actions_are_pinned(path: Path) -> None:
    """Every action is named by its commit, with its version beside it."""
    used = re.findall(r"uses: (.+)", text(path))

    assert used
    for line in used:
        assert re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+(\.\d+)*", line)


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_least_permissions(path: Path) -> None:
    """No job may do more than read the repository, no token stays in the clone, no job runs on for long."""
    permissions = [yaml.safe_load(text(path))["permissions"], *(job.get("permissions", {}) for job in jobs(path))]

    assert all(asked in ({}, {"contents": "read"}) for asked in permissions)
    assert all("timeout-minutes" in job for job in jobs(path))
    for step in steps(path):
        if step.get("uses", "").startswith("actions/checkout"):
            assert step["with"]["persist-credentials"] is False


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_nothing_is_pasted_into_a_shell(path: Path) -> None:
    """No expression stands in a command, and no event hands out a token for strangers' code."""
    assert all("${{" not in step.get("run", "") for step in steps(path))
    assert "pull_request_target" not in text(path)


def test_secrets_stay_where_no_student_runs() -> None:
    """The job that runs students' code has no secret, and the one that has a secret grades nothing."""
    [path] = [path for path in WORKFLOWS if path.name == "regrade.yml"]
    told = {name: str(job) for name, job in yaml.safe_load(text(path))["jobs"].items()}

    assert [name for name, job in told.items() if "secrets." in job] == ["fetch"]
    assert [name for name, job in told.items() if "cohort grade " in job] == ["regrade"]


@pytest.mark.parametrize("path", [*WORKFLOWS, *PIPELINES], ids=lambda path: f"{path.parts[-3]}-{path.name}")
def test_students_see_what_a_score_is_worth(path: Path) -> None:
    """A workflow in a student's repository says that its score is a claim."""
    if "starter" in path.parts:
        assert "is a claim" in text(path)
        assert "The mark is what" in text(path)


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_installation_is_cached(path: Path) -> None:
    """What was fetched once is fetched no more until the requirements change."""
    setups = [step for step in steps(path) if step.get("uses", "").startswith("actions/setup-python")]

    assert setups
    assert all(step["with"]["cache"] == "pip" for step in setups)
