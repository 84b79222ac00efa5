"""Timelines: what every task did in the judge's time, and what was hoped for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

from msgspec.structs import replace

from grader.explain.lines import INSTANT, WAITING, direct_line
from grader.protocol.parts import Place
from grader.records import WorldCall
from grader.report import LEFT, Span
from grader.run import Run

DISH = ("work", "wait")
"""World functions whose calls are a dish's, and stand in its row."""

MAX_SPANS = 400

End = Literal["done", "cancelled", "failed"]


def timeline(run: Run, idle: tuple[WorldCall, float] | None = None) -> list[Span]:
    """The spans that a run shows: requests to the world, or the file's own sleeps. An `idle` request waited since then
    for something in the program, a lock perhaps."""
    until = run.elapsed
    spans = [*_world_spans(run, until), *_own_spans(run, until)]
    heard = [
        Span(call.name, direct_line(run, call.place), "world", call.begin, call.begin)
        for call in run.calls
        if call.name in run.quick and call.how == "done" and call.begin <= until
    ]
    if idle is not None:
        call, since = idle
        row = _shown(run, call, call.name in told_apart(run))
        spans.append(Span(row, direct_line(run, call.place), "wait", since, call.begin))
    kept = sorted(spans, key=lambda span: (span.start, span.end))[:MAX_SPANS]
    return sorted([*kept, *heard[: MAX_SPANS - len(kept)]], key=lambda span: (span.start, span.end))


def kitchen(dishes: Iterable[tuple[str, float, float]]) -> list[Span]:
    """One cook, dishes begun in this order: hands-on work one after another, all waiting side by side."""
    spans: list[Span] = []
    free = 0.0
    for name, hands_on, waiting in dishes:
        if hands_on:
            spans.append(Span(name, None, "work", free, free + hands_on))
        free += hands_on
        if waiting:
            spans.append(Span(name, None, "wait", free, free + waiting))
    return spans


def one_after_the_other(dishes: Iterable[tuple[str, float, float]]) -> list[Span]:
    """One cook who begins a dish only when the one before is ready."""
    spans: list[Span] = []
    for dish in dishes:
        ready = end_of(spans)
        spans += [replace(span, start=span.start + ready, end=span.end + ready) for span in kitchen([dish])]
    return spans


def side_by_side(requests: Iterable[tuple[str, float]]) -> list[Span]:
    """Requests that all begin at once."""
    return [Span(name, None, "world", 0.0, minutes) for name, minutes in requests]


def instants(name: str, times: Iterable[float]) -> list[Span]:
    """Calls that take no time: a row of their moments."""
    return [Span(name, None, "world", time, time) for time in times]


def end_of(spans: Sequence[Span]) -> float:
    return max((span.end for span in spans), default=0.0)


def _world_spans(run: Run, until: float) -> list[Span]:
    spans: list[Span] = []
    apart = told_apart(run)
    for call in run.calls:
        line = direct_line(run, call.place)
        end = call.end if call.end is not None else max(until, call.begin)
        name = _shown(run, call, call.name in apart)
        begin = call.begin
        if call.worked is not None:
            spans.append(Span(name, line, "work", begin, call.worked))
            begin = call.worked
        if call.held is not None and call.end is not None and call.end - call.held > begin + INSTANT:
            spans.append(Span(name, line, "wait", begin, call.end - call.held))
            begin = call.end - call.held
        end = min(end, max(until, begin))
        kind = run.kinds.get(call.name, "wait")
        if end > begin:
            left = LEFT if call.over > until else None
            spans.append(Span(name, line, kind, begin, end, _end_of_call(call, until), label=left))
    return spans


def _end_of_call(call: WorldCall, until: float) -> End:
    if call.over > until:
        return "cancelled"
    return "failed" if call.how == "failed" else "done" if call.how == "done" else "cancelled"


def told_apart(run: Run) -> set[str]:
    """The functions whose calls are named with their arguments: they are asked for several things, or should be."""
    wanted = {span.task.partition("(")[0] for span in run.wanted if isinstance(span, Span) and "(" in span.task}
    asked = wanted | _several((call.name, _told(run, call)) for call in run.calls)
    return {name for name in asked if run.kinds.get(name) in ("world", "work") and name not in DISH}


def _shown(run: Run, call: WorldCall, apart: bool) -> str:
    """The row of a call: of the thing it names, of what it was asked for, or of the function."""
    name, args = call.name, call.args
    if run.kinds.get(name) and args and type(args[0]) is str and name in DISH:
        return args[0][:40]
    return row_of(run, call) if apart else name


def row_of(run: Run, call: WorldCall) -> str:
    """The name of a call among others of its function."""
    return row(call.name, _told(run, call))


def _told(run: Run, call: WorldCall) -> tuple[object, ...]:
    """The arguments that pictures show."""
    return call.args[: run.told.get(call.name)]


def _several(requests: Iterable[tuple[str, tuple[object, ...]]]) -> set[str]:
    """The functions that are asked for more than one thing."""
    by_name: dict[str, set[str]] = {}
    for name, args in requests:
        by_name.setdefault(name, set()).add(row(name, args))
    return {name for name, rows in by_name.items() if len(rows) > 1}


def row(name: str, args: tuple[object, ...]) -> str:
    """The name of a row for what a function was asked with: `fetch(a)`."""
    return f"{name}({', '.join(map(str, args))})"[:40] if args else name


def asking(requests: Iterable[tuple[str, tuple[object, ...], float, float, End]]) -> list[Span]:
    """Requests as rows, from name, arguments, begin, end and manner; arguments are told where they tell some apart."""
    wanted = list(requests)
    apart = _several((name, args) for name, args, *_ in wanted)
    return [
        Span(row(name, args) if name in apart else name, None, "world", begin, end, how)
        for name, args, begin, end, how in wanted
        if end > begin
    ]


def _own_spans(run: Run, until: float) -> list[Span]:
    spans = [
        Span(_row(run, sleep.place), _line(sleep.place), "work", sleep.begin, sleep.end)
        for sleep in run.sleeps
        if sleep.begin < until or sleep.begin == 0
    ]
    for wait in run.waits.values():
        if wait.place.via not in WAITING or wait.begin >= until:
            continue
        end = min(wait.end, until)
        if end > wait.begin:
            left = LEFT if wait.end > until else None
            how: End = "cancelled" if wait.cut or left else "done"
            spans.append(Span(_row(run, wait.place), _line(wait.place), "wait", wait.begin, end, how, label=left))
    return spans


def _line(place: Place) -> int | None:
    return place.spots[0].line if place.spots else None


def _row(run: Run, place: Place) -> str:
    """The job this belongs to; else the outermost function of the task that is not the called one."""
    for spot in place.spots:
        if spot.activation in run.labels:
            return run.labels[spot.activation]
    names = [spot.function for spot in place.spots if spot.function not in (run.name, "<module>", "main")]
    return names[-1] if names else run.name
