"""What a graded run says: the one record that every sink draws from.

The JSON of a report is published as `asynclings/report/v1`, keys in the order of the fields here.
Within v1 keys are only added.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

SCHEMA = "asynclings/report/v1"

Verdict = Literal["passed", "failed", "not_judged"]


class CheckResult(Struct, frozen=True):
    """One check: its sentence says what was to be true, `message` what was seen instead."""

    name: str
    sentence: str
    outcome: Verdict
    message: str
    points: int
    max_points: int


class Finding(Struct, frozen=True):
    """One thing to mend, or in a passed run a remark; `also` are further lines with the same mistake, `when` says in
    what circumstances it shows, where there are others that went well. `counts` names the function that a broken limit
    is about: pictures count its calls."""

    code: str
    name: str
    line: int | None
    also: list[int]
    source: str | None
    message: str
    fix: str
    when: str = ""
    counts: str = ""


LEFT = "left"
"""The label of a span that was still under way when the function had returned: asyncio.run cancels such tasks."""


class Span(Struct, frozen=True):
    """One stretch of a task's time, in the exercise's unit: hands-on work, a wait, or a call of the world."""

    task: str
    line: int | None
    kind: Literal["work", "wait", "world"]
    start: float
    end: float
    end_as: Literal["done", "cancelled", "failed"] = "done"
    lane: str | None = None
    label: str | None = None

    @property
    def ending(self) -> Literal["done", "cancelled", "failed", "left", "instant"]:
        """How it ended, for people: `left`, where it was still under way when all was over, and cancelled only then;
        `instant`, where it took no time."""
        if self.label == LEFT:
            return "left"
        return "instant" if self.is_instant else self.end_as

    @property
    def note(self) -> str:
        """The label, where it is one for people."""
        return "" if self.label is None or self.label == LEFT else self.label

    @property
    def is_instant(self) -> bool:
        """Whether it is a call that took no time."""
        return self.kind == "world" and self.start == self.end and self.end_as == "done"


class Output(Struct, frozen=True):
    """What the student's file printed; `cut` if there was more than is kept."""

    text: str
    cut: bool


class Environment(Struct, frozen=True):
    """What may differ from one installation to another: nothing else in a report does."""

    grader: str
    python: str
    isolation: list[str]
    lang: str = "en"


class Report(Struct, frozen=True):
    """One graded run. `findings[0]` is the one thing to mend first; the times are of the run it is about."""

    schema: str
    exercise: str
    name: str
    file: str
    verdict: Verdict
    points: int
    max_points: int
    elapsed: float | None
    budget: float | None
    unit: str
    seed: int
    schedule: dict[str, float]
    checks: list[CheckResult]
    findings: list[Finding]
    timeline: list[Span]
    wanted: list[Span]
    output: Output
    environment: Environment


def verdict_exit_code(reports: Iterable[Report]) -> int:
    """0 when all passed, 1 when one failed, 3 when one was not judged (3 beats 1)."""
    verdicts = {report.verdict for report in reports}
    return 3 if "not_judged" in verdicts else 1 if "failed" in verdicts else 0
