"""What the judge orders the worker to do. All times are ticks (microseconds) of virtual time."""

from __future__ import annotations

from msgspec import Struct

from grader.protocol.parts import Name, Number, Ticks
from grader.protocol.values import Value


class Outline(Struct, frozen=True, array_like=True, tag="outline"):
    """Parse the source, without running any of it."""

    source: str


class Load(Struct, frozen=True, array_like=True, tag="load"):
    """Execute the file as a fresh module, as a script when `main`."""

    source: str
    file: Name
    main: bool = False


class Serve(Struct, frozen=True, array_like=True, tag="serve"):
    """Run the loop: from now on calls are taken."""


class Put(Struct, frozen=True, array_like=True, tag="put"):
    """Replace a name of the module by a value, usually the stub of a world function."""

    name: Name
    value: Value


class Call(Struct, frozen=True, array_like=True, tag="call"):
    """Call a name of the module, or, `on` an earlier call, a method of what that one gave back.

    With `look`, only say what kind of thing the call gives back; with `keep`, hold it ready for calls on it.
    """

    call: Number
    name: Name
    args: tuple[Value, ...] = ()
    look: bool = False
    on: Number = 0
    keep: bool = False


class Cancel(Struct, frozen=True, array_like=True, tag="cancel"):
    """Cancel the task that awaits what a call gave back."""

    call: Number


class Answer(Struct, frozen=True, array_like=True, tag="answer"):
    """A world call goes on: its hands-on part is over, or (`last`) it ends with a value."""

    ask: Number
    value: Value = None
    last: bool = True


class Fail(Struct, frozen=True, array_like=True, tag="fail"):
    """A world call ends with an exception: of the class that the module, or else Python, has under this name."""

    ask: Number
    kind: Name
    args: tuple[Value, ...] = ()


class Probe(Struct, frozen=True, array_like=True, tag="probe"):
    """From now on say `Ticked` whenever a task would that sleeps for `period` again and again."""

    period: Ticks


class Waiting(Struct, frozen=True, array_like=True, tag="waiting"):
    """Nothing can happen any more: say which tasks wait, and where."""


class Collect(Struct, frozen=True, array_like=True, tag="collect"):
    """Collect garbage now, so that forgotten coroutines and unread errors are noticed."""


class Rest(Struct, frozen=True, array_like=True, tag="rest"):
    """Stop the loop, drop what is left in it, and wait for the next order at the top level."""


Order = Outline | Load | Serve | Put | Call | Cancel | Answer | Fail | Probe | Waiting | Collect | Rest
