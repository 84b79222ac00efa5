"""The parts that messages are made of: limits, names, and places in the student's program."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta, Struct

MAX_FRAME = 4 * 1024 * 1024
"""Bytes of one frame; a worker that sends more is ended."""

MAX_EVENTS = 50_000
MAX_TEXT = 16 * 1024
SYSTEM_SHARE = 0.25
"""How much a CPU second of the system's counts: its cost is the machine's affair, and varies with the load."""

Text = Annotated[str, Meta(max_length=MAX_TEXT)]
Name = Annotated[str, Meta(max_length=512)]
Ticks = Annotated[int, Meta(ge=0, le=1 << 60)]
Number = Annotated[int, Meta(ge=0, le=1 << 40)]
Line = Annotated[int, Meta(ge=0, le=1 << 24)]


class Spot(Struct, frozen=True, array_like=True):
    """A line of the student's file that was being executed; `activation` numbers the run of its function."""

    function: Name
    line: Line
    activation: Number = 0


class Place(Struct, frozen=True, array_like=True):
    """Where in the student's program something happened.

    `spots` are the student's frames within the running task, innermost first; `via` is the library function that
    the innermost of them called (`sleep`, `gather`, `create_task`), `task` the number of the task (0: none).
    """

    task: Number
    spots: Annotated[tuple[Spot, ...], Meta(max_length=64)]
    via: Name = ""


class Function(Struct, frozen=True, array_like=True):
    """A function definition found by parsing; `parent` is the dotted name around it.

    `result` is the line of the only `return` that hands over more than nothing; None where several do, or none.
    """

    name: Name
    parent: Name
    line: Line
    is_async: bool
    positional: Number = 0
    result: Line | None = None


class Loop(Struct, frozen=True, array_like=True):
    """The lines of a `while` or `for` found by parsing; `clock`: a condition in it reads a clock; `ends`: something in
    it can end it.
    """

    first: Line
    last: Line
    is_while: bool
    clock: bool = False
    ends: bool = True


class Reach(Struct, frozen=True, array_like=True):
    """A line of the source with a name that leads into Python's inside, or the grader's."""

    line: Line
    name: Name


class Unfinished(Struct, frozen=True, array_like=True):
    """A task that was not done at some moment; `cancelling` when its cancel has been asked for."""

    task: Number
    name: Name
    place: Place
    cancelling: bool = False
