"""The page of a class for its teacher: the gradebook, what was misunderstood, times, and who is stuck.

One page without a network, like that of a run, and readable without JavaScript. What it shows is counted elsewhere.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from grader import texts
from grader.render.chart import Chart
from grader.render.html import Run, digest, environment, joined
from grader.render.plain import cut, number
from grader.texts import counted, phrase, used

MOST_SPANS = 80
"""A picture of more than these is left out of an example."""
LEVELS = 5
STATES = ("passed", "failed", "fresh", "missing", "not_judged", "none")
SIGNS = {"passed": "✓", "failed": "✗", "fresh": "·", "missing": "-", "not_judged": "?", "none": ""}
BINS = 25
PER_BUDGET = 8
"""So many bins of a distribution are in time; the last one of all is for what is longer than the rest can show."""
LONGEST_NAME = 60


class Head(Protocol):
    """The head of a column: an exercise, with both its names as the title, and what it is worth."""

    @property
    def exercise(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def max_points(self) -> int: ...


@dataclass(frozen=True)
class Mark:
    """What stands where a student and an exercise meet."""

    state: str
    points: float | None = None

    @property
    def sign(self) -> str:
        """The state, for those who see no colours."""
        return SIGNS[self.state]

    @property
    def told(self) -> str:
        """The points; nothing where there are none."""
        return "" if self.points is None else f"{self.points:g}"


@dataclass(frozen=True)
class Person:
    """A line of the gradebook."""

    username: str
    name: str
    marks: list[Mark]
    points: float | None
    notes: Sequence[tuple[str, str]] = ()
    """Each exercise that does not simply count what was earned, and why."""

    @property
    def total(self) -> str:
        """The sum."""
        return "" if self.points is None else f"{self.points:g}"

    @property
    def called(self) -> str:
        """The name, or else the username."""
        return cut(self.name or self.username, LONGEST_NAME)

    @property
    def also(self) -> str:
        """The username, where that is not the name already."""
        return cut(self.username, LONGEST_NAME) if self.name and self.name != self.username else ""


@dataclass(frozen=True)
class Example:
    """A run with a mistake, of which nobody can tell whose it is."""

    run: Run

    @cached_property
    def chart(self) -> Chart | None:
        """The timelines, unless they are too long for an example."""
        report = self.run.report
        return None if self.is_long else self.run.chart if report.timeline or report.wanted else None

    @property
    def is_long(self) -> bool:
        """Whether there is more to draw than an example has room for."""
        return len(self.run.report.timeline) + len(self.run.report.wanted) > MOST_SPANS


@dataclass(frozen=True)
class Reason:
    """A line of the heat map: how many have this to mend first in each exercise, and how large a share of those who
    were judged that is: 1 is the largest share of the whole map."""

    code: str
    name: str
    sentence: str
    counts: list[int]
    shares: list[float]
    examples: list[Example]

    @property
    def total(self) -> int:
        """In all exercises."""
        return sum(self.counts)

    @property
    def levels(self) -> list[int]:
        """How dark each cell is: 0 where nobody has it, 5 where the share is the largest."""
        return [max(1, math.ceil(LEVELS * share)) if share else 0 for share in self.shares]


@dataclass(frozen=True)
class Spread:
    """How long the runs of an exercise took, as shares of its budget."""

    head: Head
    bins: list[int]
    within: int
    count: int
    middle: float

    @property
    def bars(self) -> list[tuple[float, float, float, bool]]:
        """Left, top and height of each bar, in percent, and whether it is in time."""
        most, width = max(self.bins), 100 / BINS
        shares = [(at, max(4.0, 100 * count / most)) for at, count in enumerate(self.bins) if count]
        return [(round(at * width, 3), round(100 - high, 3), round(high, 3), at < PER_BUDGET) for at, high in shares]

    @property
    def median(self) -> str:
        """The share of the budget that half of the runs stay within."""
        return number(self.middle)


@dataclass(frozen=True)
class Group:
    """Students who are stuck at the same place: never (nothing begun), stuck or stopped, and at which exercise."""

    kind: str
    head: Head | None
    people: list[Person]

    @property
    def title(self) -> str:
        """What they have in common."""
        return phrase(texts.CLASS_GROUPS[self.kind], exercise=self.head.title if self.head else "")


@dataclass(frozen=True)
class Overview:
    """All that is known of a class; `at` is when the latest of it was judged."""

    name: str
    heads: Sequence[Head]
    people: list[Person]
    reasons: list[Reason]
    spreads: list[Spread]
    groups: list[Group]
    grader: str
    at: str

    @property
    def max_points(self) -> int:
        """What all exercises are worth."""
        return sum(head.max_points for head in self.heads)

    @property
    def head(self) -> str:
        """How large it is."""
        students = counted(texts.CLASS_STUDENTS_ONE, texts.CLASS_STUDENTS, len(self.people))
        return f"{students}, {counted(texts.CLASS_EXERCISES_ONE, texts.CLASS_EXERCISES, len(self.heads))}"

    @property
    def counts(self) -> list[str]:
        """How many marks there are of each kind."""
        states = [mark.state for person in self.people for mark in person.marks]
        known = [(state, states.count(state)) for state in STATES]
        return [phrase(texts.CLASS_COUNTS[state], count=count) for state, count in known if count]

    @property
    def noted(self) -> list[Person]:
        """Those of whom something came late or was decided by a teacher."""
        return [person for person in self.people if person.notes]

    @property
    def parts(self) -> dict[str, str]:
        """The parts of this page and their names."""
        return {part: name for part, name in texts.CLASS_PARTS.items() if part != "notes" or self.noted}

    @property
    def legend(self) -> list[tuple[str, str, str]]:
        """State, sign and meaning, of those that occur."""
        occurring = {mark.state for person in self.people for mark in person.marks}
        return [(state, SIGNS[state], phrase(texts.CLASS_LEGEND[state])) for state in STATES if state in occurring]


def render_overview(overview: Overview) -> str:
    """The page."""
    style, script = joined("page.css", "overview.css"), joined("page.js", "overview.js", "opening.js")
    return (
        environment()
        .get_template("overview.html")
        .render(
            language=used(),
            overview=overview,
            edges=_edges(),
            style=style,
            style_hash=digest(style),
            script=script,
            script_hash=digest(script),
        )
    )


def _edges() -> list[tuple[float, str]]:
    """The marks below the distributions: at so many percent, this share of the budget."""
    shares = range(1, BINS // PER_BUDGET + 1)
    return [(round(100 * share * PER_BUDGET / BINS, 3), f"{share}") for share in shares]
