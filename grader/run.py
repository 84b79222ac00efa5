"""What is known of one run of a submission: what the judge saw, and what the worker told.

All times are virtual seconds from the moment of the call.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, Literal

from grader.clock import to_seconds
from grader.protocol.messages import (
    Ask,
    Drop,
    Entered,
    Event,
    Left,
    Note,
    Printed,
    Sketch,
    Slept,
    Stood,
    TaskCancelled,
    TaskMade,
    Ticked,
    TimerCut,
    TimerSet,
)
from grader.protocol.parts import Function, Place
from grader.protocol.values import Problem
from grader.records import Activation, BlockingSleep, Outcome, Print, Wait, WorldCall

MAX_OUTPUT = 64 * 1024
ADDRESS = re.compile(r" at 0x[0-9a-fA-F]+\b")


def _is_inside(function: Function) -> bool:
    return bool(function.parent)


@dataclass
class Run:
    """The observations of one run, kept in the order in which they came."""

    file: str
    sketch: Sketch
    name: str
    budget: float | None = None
    wanted: tuple[Any, ...] = ()
    schedule: dict[str, float] = field(default_factory=dict)
    unit: str = "min"
    exercise: str = ""
    """The exercise's short name, for codes of its own: `ex6-missed`."""
    origin: int = 0
    now: int = 0
    kinds: dict[str, Literal["work", "wait", "world"]] = field(default_factory=dict)
    """How calls of a world function are drawn, where not as waiting."""
    plain: set[str] = field(default_factory=set)
    """World functions that are no coroutines: whoever calls one waits in the call."""
    quick: set[str] = field(default_factory=set)
    """World functions that take no time, and are only heard."""
    told: dict[str, int | None] = field(default_factory=dict)
    """How many arguments of a world function name the row of a call; None: all."""
    labels: dict[int, str] = field(default_factory=dict)
    """Which dish (or other named job) an activation is a run of."""
    outcomes: dict[int, Outcome] = field(default_factory=dict)
    calls: list[WorldCall] = field(default_factory=list)
    sleeps: list[BlockingSleep] = field(default_factory=list)
    blocked: list[tuple[float, float]] = field(default_factory=list)
    """Seen by the judge: when the student's own code made the loop stand still."""
    stood: list[tuple[float, Place]] = field(default_factory=list)
    """When and where the loop's own thread began to wait for a lock, or for a thread."""
    waits: dict[int, Wait] = field(default_factory=dict)
    activations: dict[int, Activation] = field(default_factory=dict)
    tasks: dict[int, TaskMade] = field(default_factory=dict)
    made_at: dict[int, float] = field(default_factory=dict)
    """When each of these tasks was made."""
    cancels: dict[int, Place] = field(default_factory=dict)
    """Where the student's code first asked for each of these tasks to be cancelled."""
    called_off: float | None = None
    """When the judge cancelled the (first) call."""
    ticks: list[float] = field(default_factory=list)
    """When the judge's probe had its turn on the student's loop."""
    handed: list[float] = field(default_factory=list)
    """When the student's code handed work to a pool of threads."""
    notes: list[Note] = field(default_factory=list)
    loading: list[Note] = field(default_factory=list)
    """What was noticed while the file was loaded."""
    prints: list[Print] = field(default_factory=list)
    output_cut: bool = False
    over: bool = False
    """All calls have ended; what still goes on is only watched."""

    @property
    def outcome(self) -> Outcome | None:
        """How the (first) call ended; None while it runs."""
        return self.outcomes.get(1)

    @property
    def elapsed(self) -> float:
        """From the first call to the end of the last that was awaited; while none has ended, up to now."""
        ends = [outcome.at for outcome in self.outcomes.values() if outcome.kind != "kept"]
        return max(ends, default=self.at())

    @property
    def output(self) -> str:
        """What was printed until the last call ended, as then the program ends, less memory addresses, which are others
        each time."""
        last = max((outcome.printed for outcome in self.outcomes.values()), default=0) if self.over else None
        return ADDRESS.sub("", "".join(each.text for each in self.prints[:last]))[:MAX_OUTPUT]

    def at(self) -> float:
        """The present moment, in virtual seconds of this run."""
        return to_seconds(self.now - self.origin)

    def length(self, seconds: float) -> str:
        """A length of time as students read it, in the exercise's unit: 6 min, 2.5 s."""
        return f"{round(seconds, 3):g} {self.unit}"

    def definition(self, function: str | None = None) -> int | None:
        """The line of the `def` of a function of the file: if not told, of the one that is judged."""
        found = self._function(function or self.name)
        return found.line if found else None

    def result_line(self) -> int | None:
        """The line at which the function that is judged returns a value; its `def` if there is no one such line."""
        found = self._function(self.name)
        return (found.result or found.line) if found else None

    def _function(self, name: str) -> Function | None:
        """A function by its name: if several have it, the one that is not inside another thing."""
        return min((each for each in self.sketch.functions if each.name == name), key=_is_inside, default=None)

    def restart(self) -> None:
        """Forget what loading the file did: the run begins now."""
        self.origin = self.now
        self.loading = list(self.notes)
        for seen in (self.calls, self.blocked, self.sleeps, self.stood, self.ticks, self.handed):
            seen.clear()
        for kept in (self.notes, self.prints):
            kept.clear()
        for told in (self.waits, self.activations, self.tasks, self.made_at, self.cancels):
            told.clear()

    def hear(self, event: Event) -> None:
        """Take down one event that happens now."""
        match event:
            case Slept():
                end = to_seconds(event.due - self.origin)
                self.sleeps.append(BlockingSleep(self.at(), end, event.place, event.thread))
            case Stood():
                self.stood.append((self.at(), event.place))
            case TimerSet():
                self.waits[event.timer] = Wait(self.at(), to_seconds(event.due - self.origin), event.place)
            case TimerCut():
                self._cut(event.timer)
            case TaskMade():
                self.tasks[event.task], self.made_at[event.task] = event, self.at()
            case TaskCancelled():
                self.cancels.setdefault(event.task, event.place)
            case Entered():
                self.activations[event.activation] = Activation(
                    event.activation, event.function, event.line, event.place, self.at()
                )
            case Left():
                self._left(event)
            case Ticked():
                self.ticks.append(self.at())
            case Printed():
                self.prints.append(Print(self.at(), event.text, event.line))
            case Note(kind="output_cut"):
                self.output_cut = True
            case Note():
                self.notes.append(event)
                if event.kind == "pool":
                    self.handed.append(self.at())
            case _:
                pass  # asks, drops and ends of calls are the student fixture's to act on

    def asked(self, ask: Ask, args: tuple[Any, ...], kwargs: dict[str, Any]) -> WorldCall:
        call = WorldCall(ask.ask, ask.name, args, kwargs, ask.place, ask.thread, self.at())
        self.calls.append(call)
        return call

    def dropped(self, drop: Drop) -> WorldCall | None:
        """A world call that is cancelled now; an answer of this very instant is taken back (it crossed the cancel)."""
        for call in self.calls:
            if call.number == drop.ask and call.cut is None:
                call.cut = self.at()
                if call.end == call.cut:
                    call.end, call.how = None, "running"
                return call
        return None

    def hung_up(self, call: WorldCall) -> None:
        """A cancelled world call is over."""
        if call.how == "running":
            call.end, call.how = self.at(), "cancelled"

    def ended(self, kind: Any, value: Any = None, problem: Problem | None = None, left: Any = ()) -> Outcome:
        """How a call of the judge's ends now."""
        return Outcome(kind, self.at(), value, problem, left, self.in_flight(), len(self.calls), len(self.prints))

    def in_flight(self) -> tuple[WorldCall, ...]:
        return tuple(call for call in self.calls if call.how == "running")

    def _cut(self, timer: int) -> None:
        wait = self.waits.get(timer)
        if wait is not None and self.at() < wait.end:
            wait.end, wait.cut = self.at(), True

    def _left(self, event: Left) -> None:
        activation = self.activations.get(event.activation)
        if activation is not None:
            activation.end, activation.how = self.at(), event.how
