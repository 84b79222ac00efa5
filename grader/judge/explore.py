"""Exploring: Hypothesis draws schedules from a check's space until one fails, and then makes it as short as it can.

Only who explores needs Hypothesis: what was found once is replayed without it.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from grader.exercise import load_checks
from grader.isolation.workers import CannotStart, Workers
from grader.judge.conversation import NotJudged
from grader.judge.points import shown
from grader.judge.schedules import Space, space_of
from grader.judge.submission import Submission
from grader.judge.trial import Trial

EXAMPLES = 100
"""How many schedules are drawn for each check before it is believed."""

Check = Callable[..., Any]


class NoHypothesis(Exception):
    """Hypothesis is not installed."""


def shortest(space: Space, fails: Callable[[Any], bool], examples: int = EXAMPLES, seed: int = 0) -> Any | None:
    """The shortest schedule of a space that fails, as far as can be found; None when none of so many does.

    The same on every run; no folder is left behind.

    Raises:
        NoHypothesis: it is not installed.
    """
    try:
        from hypothesis import HealthCheck, Phase, find, settings
        from hypothesis.configuration import set_hypothesis_home_dir
        from hypothesis.errors import NoSuchExample
        from hypothesis.strategies import builds, randoms
    except ImportError:
        raise NoHypothesis from None
    import random

    terms = settings(
        max_examples=examples,
        database=None,
        deadline=None,
        phases=[Phase.generate, Phase.shrink],
        suppress_health_check=list(HealthCheck),
    )
    with tempfile.TemporaryDirectory() as home:
        set_hypothesis_home_dir(home)
        try:
            drawn = builds(space, randoms(use_true_random=False))
            return find(drawn, fails, settings=terms, random=random.Random(seed))
        except NoSuchExample:
            return None
        finally:
            set_hypothesis_home_dir(None)


def checks_with_spaces(checks: Path) -> Mapping[str, Check]:
    """The checks of a checks.py that declare a space, by their names in reports.

    Raises:
        BrokenExercise: the file cannot be imported.
    """
    tests = vars(load_checks(checks)).items()
    return {shown(name): test for name, test in tests if name.startswith("test_") and hasattr(test, "space")}


def explored(submission: Submission, workers: Workers, seed: int | None) -> Mapping[str, list[Any]]:
    """For each check that fails on some schedule: the shortest one, to be tried when the submission is judged.

    Raises:
        NoHypothesis: it is not installed.
        BrokenExercise: the checks cannot be imported.
    """
    trial = Trial(submission, workers, seed)
    found: dict[str, list[Any]] = {}
    try:
        for name, check in checks_with_spaces(submission.exercise.checks).items():
            if trial.fault(check, []) is not None:
                continue  # it fails whatever the schedule
            schedule = shortest(space_of(check), partial(trial.fails, check), seed=seed or 0)
            if schedule is not None:
                found[name] = [schedule]
    except (CannotStart, NotJudged):
        pass  # so will the judge, who says so
    return found
