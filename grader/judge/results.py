"""C6 and its counterpart: what a call gave back is what the world had answered; what it raised is what went wrong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from grader.explain import problems
from grader.explain.faults import Fault
from grader.explain.leaving import ended, forgotten_lines
from grader.explain.lines import line_of, swallowed_line
from grader.explain.requests import PROMISES
from grader.judge.world import Failure
from grader.language import N_, listed, phrase
from grader.protocol.values import Problem, Thing
from grader.records import WorldCall
from grader.run import Run


def gave_back(run: Run, wanted: Any, what: str, call: int = 1) -> None:
    """C6: the value returned equals `wanted`; `what` describes it to the student ("the list of the prices").

    A list may be a tuple with the same values, a set a frozenset, and the other way round; all else is compared with
    its type. The order of a dict's keys is free.

    Raises:
        Fault: M02, M04 or M12, a promise is in the result; M39, the values are right and their places are not; M16,
            none of the answers is in it; else the exercise's own `-no-return` or `-other-value`.
    """
    value = run.outcomes[call].value
    if not same(value, wanted):
        raise _wrong_value(run, value, wanted, what)


def no_gather_given_back(run: Run, call: int = 1) -> None:
    """What a call gives back is no gather that nobody awaited: whatever it left open, that is why.

    Raises:
        Fault: M04.
    """
    for leaf in _leaves(run.outcomes[call].value):
        if isinstance(leaf, Thing) and leaf.type_name == "_GatheringFuture":
            made = [task.place for task in run.tasks.values() if task.place.via == "gather"]
            raise _promise(run, leaf.type_name, line_of(run, made[0]) if made else None)


def same(value: Any, wanted: Any) -> bool:
    """Whether a value that came over the wire is the one that is wanted."""
    if type(wanted) in (list, tuple):
        alike = type(value) in (list, tuple) and len(value) == len(wanted)
        return alike and all(map(same, value, wanted))
    if type(wanted) in (set, frozenset):
        return type(value) in (set, frozenset) and bool(value == wanted)
    if type(value) is not type(wanted):
        return False
    if type(wanted) is dict:
        return value.keys() == wanted.keys() and all(same(value[key], wanted[key]) for key in wanted)
    return bool(value == wanted)


def _wrong_value(run: Run, value: Any, wanted: Any, what: str) -> Fault:
    line = run.result_line()
    leaves = list(_leaves(value))
    promised = [leaf.type_name for leaf in leaves if isinstance(leaf, Thing) and leaf.type_name in PROMISES]
    if promised:
        return _promise(run, min(promised, key=list(PROMISES).index), line)
    if value is None:
        without = N_("`{function}` ended without `return`, so its result is None.")
        behind = N_("`{function}` returned None: what stands behind `return` gives nothing.")
        message = phrase(without if line == run.definition() else behind, function=run.name)
        return Fault(f"{run.exercise}-no-return", message, phrase("Return {what}.", what=what), line=line, run=run)
    hoped = [repr(leaf) for leaf in _leaves(wanted)]
    ordered = type(wanted) not in (set, frozenset)
    if ordered and sorted(map(repr, leaves)) == sorted(hoped) and _keys(value) == _keys(wanted):
        message = phrase("The values are right, but not in their places: answers do not come in the order asked.")
        return Fault("M39", message, phrase("Keep each answer with what it was asked for."), line=line, run=run)
    secrets = {repr(leaf) for leaf in _leaves(wanted) if isinstance(leaf, str | int | float)}
    if secrets and not secrets & set(map(repr, leaves)):
        message = phrase("None of the answers is in what you returned.")
        return Fault("M16", message, phrase("Return {what}.", what=what), line=line, run=run)
    message = phrase("You returned {value}, which is not {what}.", value=shown(value), what=what)
    absent = [key for key in wanted if key not in value] if type(wanted) is type(value) is dict else []
    if absent:
        message = phrase("The dict that you returned has no key {key}.", key=repr(absent[0]))
    return Fault(
        f"{run.exercise}-other-value", message, phrase("Return exactly {what}.", what=what), line=line, run=run
    )


def _promise(run: Run, kind: str, line: int | None) -> Fault:
    code, fix = PROMISES[kind]
    if code == "M02":
        lines = forgotten_lines(run)
        line, also = (lines[0] if lines else line), tuple(lines[1:])
        message = phrase("What comes back holds a coroutine that nobody awaited: it has no result yet.")
        return Fault(code, message, phrase("Put `await` in front of the call."), line=line, also=also, run=run)
    if code == "M04":
        return Fault(code, phrase("gather gave you a promise, not the results."), phrase(fix), line=line, run=run)
    message = phrase("What comes back holds a {kind}, and not what it will give.", kind=kind.lower())
    return Fault(
        code, message, phrase("`await task` gives its result, and so does `task.result()`."), line=line, run=run
    )


def _keys(value: Any) -> Any:
    """The keys of a dict; a list of pairs has none, and is no dict whose values were swapped."""
    return value.keys() if type(value) is dict else None


def _leaves(value: Any) -> Iterator[Any]:
    """The parts of the parts; a dict's keys come before their values."""
    if type(value) is dict:
        for key, part in value.items():
            yield from (key, *_leaves(part))
    elif type(value) in (list, tuple, set, frozenset):
        for part in value:
            yield from _leaves(part)
    else:
        yield value


def shown(value: Any) -> str:
    """A value as a student knows it: how many of what."""
    if type(value) in (list, tuple, set, frozenset, dict):
        return phrase("a {kind} of {count}", kind=type(value).__name__, count=len(value))
    name = value.type_name if isinstance(value, Thing) else type(value).__name__
    return phrase("an {kind}", kind=name) if name[:1].lower() in "aeiou" else phrase("a {kind}", kind=name)


def no_own_error(run: Run, call: int = 1) -> None:
    """A call that raised did so after something of the world had failed, and not for a reason of its own.

    Raises:
        Fault: what its own error means.
    """
    if run.outcomes[call].kind == "raised" and not any(each.how == "failed" for each in run.calls):
        ended(run, call)


def raised_by_world(run: Run, call: int = 1) -> list[WorldCall]:
    """The failed requests whose errors came out of a call: bare, or in a group.

    Raises:
        Fault: M18, it returned as if nothing had happened; else what an error means that is none of the world's.
    """
    outcome = run.outcomes[call]
    failed = [each for each in run.calls if each.how == "failed"]
    if outcome.problem is None:
        names = listed([f"`{each.name}`" for each in failed]) or phrase("A request")
        message = phrase(
            "{names} failed, and `{function}` ended as if nothing had happened.", names=names, function=run.name
        )
        line = run.definition()
        raise Fault("M18", message, phrase("Let the error go on to whoever called you."), line=line, run=run)
    found = [each for leaf in leaf_errors(outcome.problem) for each in failed if is_error_of(leaf, each)]
    if not found:
        raise problems.raised(outcome.problem, run)
    return found


def own_error(run: Run, first: WorldCall) -> None:
    """What came out is the error that this request failed with: bare, or in a group.

    Raises:
        Fault: M18, it returned as if nothing had happened; what an error of the file's own means, where that is known;
            else the exercise's own `-other-error`.
    """
    try:
        if first in raised_by_world(run):
            return
    except Fault as fault:
        if fault.code != "E04":
            raise
    problem = run.outcomes[1].problem
    assert problem is not None
    came = f"{problem.type}: {problem.text}".rstrip(": ")
    message = phrase(
        "What comes out is {came}. It is not the error that `{first}` raised.", came=came, first=first.name
    )
    fix = phrase("Let that error itself go on: raise it again, or do not catch it at all.")
    line = next(iter(problem.lines[::-1]), None)
    raise Fault(f"{run.exercise}-other-error", message, fix, line=line, run=run)


def bare_error(run: Run, first: WorldCall, fix: str) -> None:
    """What came out is the error that this request failed with, and no group round it.

    Raises:
        Fault: what `own_error` finds; else the exercise's own `-in-a-group`, with this `fix`.
    """
    line = swallowed_line(run, first.place)
    try:
        own_error(run, first)
    except Fault as fault:
        if fault.code in ("M18", f"{run.exercise}-other-error"):
            fault.line = line  # here it came from, and was to go on
        raise
    problem = run.outcomes[1].problem
    if problem is not None and problem.parts:
        message = phrase(
            "The error of `{first}` came out in an {type}, and the caller expects it bare.",
            first=first.name,
            type=problem.type,
        )
        raise Fault(f"{run.exercise}-in-a-group", message, fix, line=line_of(run, first.place), run=run)


def ends_cancelled(run: Run, fix: str) -> None:
    """Whoever called it off hears that it was called off.

    Raises:
        Fault: M27, it returned, with this `fix`; the exercise's own `-other-error`, if another error came out.
    """
    outcome = run.outcomes[1]
    if run.called_off is None or outcome.cancelled:
        return
    under_way = [call for call in run.calls if call.begin < run.called_off]
    line = swallowed_line(run, under_way[-1].place) if under_way else None
    if outcome.problem is None:
        message = phrase("`{function}` was called off, and returned as if all were well.", function=run.name)
        raise Fault("M27", message, fix, line=line, run=run)
    message = phrase(
        "`{function}` was called off, and out of it came {type}, not CancelledError.",
        function=run.name,
        type=outcome.problem.type,
    )
    fix = phrase("Let the CancelledError itself go on, when you have cleaned up.")
    line = next(iter(outcome.problem.lines[::-1]), line)
    raise Fault(f"{run.exercise}-other-error", message, fix, line=line, run=run)


def types_of(problem: Problem | None) -> set[str]:
    """The types of an exception and of all its parts; none where there is no exception."""
    return set() if problem is None else {problem.type}.union(*map(types_of, problem.parts))


def leaf_errors(problem: Problem) -> Sequence[Problem]:
    """An exception without the groups around it."""
    return [leaf for part in problem.parts for leaf in leaf_errors(part)] if problem.parts else [problem]


def is_error_of(problem: Problem, call: WorldCall) -> bool:
    """Whether an exception is the one that a request failed with, or one of the same class and words."""
    failure = call.value
    if problem.ask:
        return problem.ask == call.number
    text = " ".join(map(str, failure.arguments)) if isinstance(failure, Failure) else ""
    return isinstance(failure, Failure) and (problem.type, problem.text) == (failure.kind, text)
