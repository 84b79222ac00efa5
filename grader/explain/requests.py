"""Requests that no world could answer: with arguments missing, or with things that are no values."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from grader.explain.faults import Fault
from grader.language import N_, phrase
from grader.protocol.values import Thing
from grader.records import WorldCall

PROMISES = {
    "coroutine": ("M02", N_("Put `await` in front of the call that makes it: only that gives the value.")),
    "Task": ("M12", N_("`await task` gives what the task returned; hand that over.")),
    "Future": ("M12", N_("`await` the future, and hand over what that gives.")),
    "_GatheringFuture": ("M04", N_("Put `await` in front of asyncio.gather(...).")),
}
"""Things that only promise a value: the code of using one as the value, and how to mend it."""


def wrong_parameters(call: WorldCall, parameters: Sequence[str]) -> Fault:
    """E05: a world function was called with other parameters than it has."""
    asks = f"`{call.name}({', '.join(parameters)})`"
    given = len(call.args) + len(call.kwargs)
    names = ", ".join(f"`{name}`" for name in call.kwargs if name not in parameters)
    message = N_("{asks} is what can be called here; not so.")
    if names or given != len(parameters):
        message = N_("{asks} is what can be called here; it was given {given}.")
    return Fault("E05", phrase(message, asks=asks, given=names or given), phrase("Give it what it asks for."))


def not_a_value(call: WorldCall, name: str, value: Any) -> None:
    """Refuse a promise of a value in the value's place.

    Raises:
        Fault: M02, M04 or M12.
    """
    if isinstance(value, Thing) and value.type_name in PROMISES:
        code, fix = PROMISES[value.type_name]
        message = N_("`{function}` got a {kind} as its `{name}`, not a value.")
        if value.type_name.startswith("_"):
            message = N_("`{function}` got the promise of gather as its `{name}`, not a value.")
        told = phrase(message, function=call.name, kind=value.type_name.lower(), name=name)
        raise Fault(code, told, phrase(fix))


def unknown_arguments(call: WorldCall) -> Fault:
    """E05: nobody told the student of what was asked for."""
    shown = ", ".join(_shown(value) for value in call.args)
    message = phrase("`{name}({shown})` was asked for, and there is no such thing.", name=call.name, shown=shown)
    return Fault("E05", message, phrase("Ask with a value that you were given for it, or that an answer holds."))


def _shown(value: Any) -> str:
    text = value.type_name if isinstance(value, Thing) else repr(value)
    return text if len(text) <= 30 else text[:27] + "..."
