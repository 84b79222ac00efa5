"""What a run is made of: requests, waits, runs of functions, and how calls ended.

All times are virtual seconds from the moment of the (first) call.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, Literal

from grader.protocol.parts import Place, Unfinished
from grader.protocol.values import Problem


@dataclass
class WorldCall:
    """A request to the world, seen by the judge.

    `worked`: when its hands-on part was over. `held`: how long before its end it got what only one can have at a time.
    `cut`: when the student's side cancelled it; hanging up may take until
    `end`. `value` is what it was answered, or the judge's `Failure`.
    """

    number: int
    name: str
    args: tuple[Any, ...]
    kwargs: dict[str, Any]
    place: Place
    thread: bool
    begin: float
    worked: float | None = None
    end: float | None = None
    how: Literal["running", "done", "failed", "cancelled"] = "running"
    cut: float | None = None
    held: float | None = None
    value: Any = None

    @property
    def over(self) -> float:
        """When it ended, in virtual seconds of the run; infinity while it is in flight."""
        return math.inf if self.end is None else self.end

    def runs_at(self, moment: float) -> bool:
        """Whether it is in flight just after `moment`, in virtual seconds of the run."""
        return self.begin <= moment and (self.end is None or moment < self.end)


@dataclass
class BlockingSleep:
    """A `time.sleep`: the loop's thread (or another) stood from `begin` to `end`."""

    begin: float
    end: float
    place: Place
    thread: bool


@dataclass
class Wait:
    """A timer of the student's own: a sleep, a timeout, a call_later. `end` is when it fired or was cut."""

    begin: float
    end: float
    place: Place
    cut: bool = False


@dataclass
class Activation:
    """One run of one function of the file, told by the worker."""

    number: int
    function: str
    line: int
    place: Place
    begin: float
    end: float | None = None
    how: Literal["running", "returned", "raised", "cancelled"] = "running"

    @property
    def key(self) -> tuple[str, int]:
        return self.function, self.line  # which function it is a run of


@dataclass
class Print:
    at: float
    text: str
    line: int | None = None


@dataclass
class Outcome:
    """How a call ended, and what was left at that very step; `asked` requests and `printed` prints came until then."""

    kind: Literal["returned", "raised", "awaitable", "plain", "async_generator", "generator", "kept", "missing"]
    at: float
    value: Any = None
    problem: Problem | None = None
    left: tuple[Unfinished, ...] = ()
    in_flight: tuple[WorldCall, ...] = ()
    asked: int = 0
    printed: int = 0

    @property
    def stopping(self) -> bool:
        """Whether it left tasks, and each of them had been asked to stop."""
        return bool(self.left) and all(task.cancelling for task in self.left)

    @property
    def cancelled(self) -> bool:
        """Whether it ended as a task does that was called off and says so."""
        return self.kind == "raised" and self.problem is not None and self.problem.type == "CancelledError"
