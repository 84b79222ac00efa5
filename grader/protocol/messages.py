"""The events of the hand-off: what the worker tells the judge. (What the judge says stands in `orders`.)

All times are ticks (microseconds) of virtual time. Events are of two classes. *Seen*: what the judge can check by its
own clock (asks, drops, ends of calls). *Told*: what only the worker knows (lines, tasks, prints); it may fail a run,
its absence proves nothing.
"""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, Struct

from grader.protocol.parts import Function, Line, Loop, Name, Number, Place, Reach, Text, Ticks, Unfinished
from grader.protocol.values import Problem, Value


class Sketch(Struct, frozen=True, array_like=True, tag="sketch"):
    """What the source says without being run: the answer to `Outline`.

    `names` are those bound at module level, `can_pause` says whether there is an `async def`, an `__await__` or a
    use of asyncio at all.
    """

    functions: Annotated[tuple[Function, ...], Meta(max_length=10_000)] = ()
    names: Annotated[tuple[Name, ...], Meta(max_length=10_000)] = ()
    can_pause: bool = False
    loops: Annotated[tuple[Loop, ...], Meta(max_length=10_000)] = ()
    problem: Problem | None = None
    reach: Reach | None = None


class Loaded(Struct, frozen=True, array_like=True, tag="loaded"):
    problem: Problem | None = None


class Began(Struct, frozen=True, array_like=True, tag="began"):
    """The function was called and gave back a thing of this kind; `missing`: there is no such name."""

    call: Number
    kind: Literal["awaitable", "async_generator", "generator", "plain", "kept", "missing"]
    value: Value = None


class Returned(Struct, frozen=True, array_like=True, tag="returned"):
    call: Number
    value: Value = None
    left: Annotated[tuple[Unfinished, ...], Meta(max_length=1000)] = ()


class Raised(Struct, frozen=True, array_like=True, tag="raised"):
    """The call ended with an exception: its own, or one from inside a coroutine."""

    call: Number
    problem: Problem
    left: Annotated[tuple[Unfinished, ...], Meta(max_length=1000)] = ()


class Ask(Struct, frozen=True, array_like=True, tag="ask"):
    """A world call begins. `held`: the calling thread stands until an answer; `thread`: it is not the loop's."""

    ask: Number
    name: Name
    args: tuple[Value, ...]
    kwargs: dict[Name, Value]
    place: Place
    thread: bool = False


class Drop(Struct, frozen=True, array_like=True, tag="drop"):
    """The student's side cancelled a world call."""

    ask: Number


class Ticked(Struct, frozen=True, array_like=True, tag="ticked"):
    """The probe had its turn on the student's loop."""


class Slept(Struct, frozen=True, array_like=True, tag="slept"):
    """`time.sleep`: the calling thread stands until `due`."""

    due: Ticks
    place: Place
    thread: bool = False


class Stood(Struct, frozen=True, array_like=True, tag="stood"):
    """The loop's own thread begins to wait, for a lock or for another thread."""

    place: Place


class TimerSet(Struct, frozen=True, array_like=True, tag="timer"):
    """A timer of the student's (a sleep, a timeout, a call_later) was set for `due`."""

    timer: Number
    due: Ticks
    place: Place


class TimerCut(Struct, frozen=True, array_like=True, tag="cut"):
    """That timer was cancelled before it fired."""

    timer: Number


class TaskMade(Struct, frozen=True, array_like=True, tag="task"):
    """The student's code made a task, at `place`."""

    task: Number
    name: Name
    place: Place


class TaskCancelled(Struct, frozen=True, array_like=True, tag="cancelled"):
    """The student's code, at `place`, asked for a task to be cancelled."""

    task: Number
    place: Place


class Entered(Struct, frozen=True, array_like=True, tag="entered"):
    """A function of the file began to run (a coroutine: at its first step, not when it was made)."""

    activation: Number
    function: Name
    line: Line
    place: Place


class Left(Struct, frozen=True, array_like=True, tag="left"):
    """It ended: returned, raised, or was cancelled (thrown away counts as that)."""

    activation: Number
    how: Literal["returned", "raised", "cancelled"]


class Printed(Struct, frozen=True, array_like=True, tag="printed"):
    text: Text
    line: Line | None = None


class Note(Struct, frozen=True, array_like=True, tag="note"):
    """Something asyncio or the kit noticed, with the line it is about, or else the task it happened in."""

    kind: Literal[
        "never_awaited", "unread_error", "thread", "pool", "refused", "output_cut", "no_class", "interference"
    ]
    text: Text
    line: Line | None = None
    problem: Problem | None = None
    task: Number = 0


class Stuck(Struct, frozen=True, array_like=True, tag="stuck"):
    """The answer to `Waiting`. `ready`: the loop has something to do, and does not come to it."""

    tasks: Annotated[tuple[Unfinished, ...], Meta(max_length=1000)] = ()
    ready: bool = False


class Endless(Struct, frozen=True, array_like=True, tag="endless"):
    """The worker's last word: it turned without time passing, used up its CPU, sleeps outside the clock, made task
    after task, or did more at one moment than a frame can tell."""

    why: Literal["turns", "cpu", "asleep", "tasks", "flood"]
    place: Place


class Collected(Struct, frozen=True, array_like=True, tag="collected"):
    pass


class Rested(Struct, frozen=True, array_like=True, tag="rested"):
    pass


Event = (
    Sketch
    | Loaded
    | Began
    | Returned
    | Raised
    | Ask
    | Drop
    | Ticked
    | Slept
    | Stood
    | TimerSet
    | TimerCut
    | TaskMade
    | TaskCancelled
    | Entered
    | Left
    | Printed
    | Note
    | Stuck
    | Endless
    | Collected
    | Rested
)
