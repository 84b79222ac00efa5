"""Requests that no world could answer: with arguments missing, or with things that are no values."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from grader.explain.faults import Fault
from grader.protocol.values import Thing
from grader.records import WorldCall

PROMISES = {
    "coroutine": ("M02", "Put `await` in front of the call that makes it: only that gives the value."),
    "Task": ("M12", "`await task` gives what the task returned; hand that over."),
    "Future": ("M12", "`await` the future, and hand over what that gives."),
    "_GatheringFuture": ("M04", "Put `await` in front of asyncio.gather(...)."),
}
"""Things that only promise a value: the code of using one as the value, and how to mend it."""


def wrong_parameters(call: WorldCall, parameters: Sequence[str]) -> Fault:
    """E05: a world function was called with other parameters than it has."""
    asks = f"`{call.name}({', '.join(parameters)})`"
    given = len(call.args) + len(call.kwargs)
    names = ", ".join(f"`{name}`" for name in call.kwargs if name not in parameters)
    told = f"it was given {names}" if names else f"it was given {given}" if given != len(parameters) else "not so"
    return Fault("E05", f"{asks} is what can be called here; {told}.", "Give it what it asks for.")


def not_a_value(call: WorldCall, name: str, value: Any) -> None:
    """Refuse a promise of a value in the value's place.

    Raises:
        Fault: M02, M04 or M12.
    """
    if isinstance(value, Thing) and value.type_name in PROMISES:
        code, fix = PROMISES[value.type_name]
        article = "the promise of gather" if value.type_name.startswith("_") else f"a {value.type_name.lower()}"
        raise Fault(code, f"`{call.name}` got {article} as its `{name}`, not a value.", fix)


def unknown_arguments(call: WorldCall) -> Fault:
    """E05: nobody told the student of what was asked for."""
    shown = ", ".join(_shown(value) for value in call.args)
    message = f"`{call.name}({shown})` was asked for, and there is no such thing."
    return Fault("E05", message, "Ask with the values that you were given, as they are.")


def _shown(value: Any) -> str:
    text = value.type_name if isinstance(value, Thing) else repr(value)
    return text if len(text) <= 30 else text[:27] + "..."
