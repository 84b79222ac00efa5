"""Reports as a trace that opens in the Perfetto UI (https://ui.perfetto.dev) and in chrome://tracing.

The form is Trace Event Format, as a JSON object. A process of the trace is one half of an exercise, seen or wanted, and
a thread is a task or a lane of it. A virtual minute is a minute in the trace, and a virtual second a second.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from grader import texts
from grader.render.picture import ENDS, block
from grader.render.plain import cut, visible
from grader.report import Report, Span
from grader.texts import phrase

UNITS = {"min": 60, "s": 1}
"""Seconds in a unit; any other is drawn as a second."""

LONGEST = 120
"""Columns of a source line that are told."""

Event = dict[str, Any]


def render_perfetto(reports: Sequence[Report], *, sources: Mapping[str, str] | None = None) -> str:
    """The text of a trace; `sources` are the texts of the graded files by exercise, for the lines of spans."""
    events: list[Event] = []
    for index, report in enumerate(reports):
        source = (sources or {}).get(report.exercise, "").split("\n")
        events += _process(report, "seen", report.timeline, 2 * index + 1, source)
        events += _process(report, "wanted", report.wanted, 2 * index + 2, source)
    lines = ",\n".join(json.dumps(event, ensure_ascii=True, allow_nan=False) for event in events)
    return f'{{"displayTimeUnit": "ms", "traceEvents": [\n{lines}\n]}}\n'


def _process(report: Report, half: str, spans: Sequence[Span], pid: int, source: Sequence[str]) -> Iterator[Event]:
    """One half of an exercise: its name, its threads with their spans, and how many requests were under way at once."""
    if not spans:
        return
    name = f"{report.exercise} {visible(report.name)}: {phrase(texts.PAGE_HALVES[half])}"
    yield {"ph": "M", "name": "process_name", "pid": pid, "args": {"name": name}}
    yield {"ph": "M", "name": "process_sort_index", "pid": pid, "args": {"sort_index": pid}}
    if half == "seen":
        labels = phrase(texts.PAGE_STATES[report.verdict])
        yield {"ph": "M", "name": "process_labels", "pid": pid, "args": {"labels": labels}}
    for tid, (row, bars) in enumerate(block(half, spans).rows, 1):
        yield {"ph": "M", "name": "thread_name", "pid": pid, "tid": tid, "args": {"name": row}}
        yield {"ph": "M", "name": "thread_sort_index", "pid": pid, "tid": tid, "args": {"sort_index": tid}}
        yield from _thread(report, bars, pid, tid, source)
    yield from _at_once(report, spans, pid)


def _thread(report: Report, spans: Sequence[Span], pid: int, tid: int, source: Sequence[str]) -> Iterator[Event]:
    """The spans of a row one after the other, each cut where the next begins, were it by rounding alone."""
    begins = [_microseconds(span.start, report.unit) for span in spans]
    for index, span in enumerate(spans):
        place = {"pid": pid, "tid": tid, "cat": span.kind}
        end = min([_microseconds(span.end, report.unit), *begins[index + 1 : index + 2]])
        if not span.is_instant:
            yield {
                "ph": "X",
                "name": phrase(texts.LEGEND[span.kind]),
                **place,
                "ts": begins[index],
                "dur": max(0, end - begins[index]),
                "args": _told(report, span, source),
            }
        if span.ending in ENDS:
            yield {
                "ph": "i",
                "name": phrase(texts.LEGEND[span.ending]),
                **place,
                "ts": max(end, begins[index]),
                "s": "t",
            }


def _told(report: Report, span: Span, source: Sequence[str]) -> dict[str, str]:
    """What the UI shows of a chosen span."""
    told = {"task": visible(span.task)}
    if span.note:
        told["label"] = visible(span.note)
    if span.line is not None:
        told["line"] = f"{visible(report.file)}:{span.line}"
        if 0 < span.line <= len(source):
            told["source"] = cut(visible(source[span.line - 1].strip()), LONGEST)
    if span.ending in ENDS:
        told["end"] = phrase(texts.LEGEND[span.ending])
    return told


def _at_once(report: Report, spans: Sequence[Span], pid: int) -> Iterator[Event]:
    """A counter of the requests under way, where more than one was made: limits are about it."""
    requests = [span for span in spans if span.kind == "world" and not span.is_instant]
    if len(requests) < 2:
        return
    changes: dict[int, int] = {}
    for span in requests:
        for time, step in ((span.start, 1), (span.end, -1)):
            moment = _microseconds(time, report.unit)
            changes[moment] = changes.get(moment, 0) + step
    count = 0
    for moment in sorted(changes):
        count += changes[moment]
        args = {phrase(texts.TRACE_REQUESTS): count}
        yield {"ph": "C", "name": phrase(texts.AT_ONCE), "pid": pid, "ts": moment, "args": args}


def _microseconds(time: float, unit: str) -> int:
    """A virtual time on the clock of the trace, in whole microseconds."""
    return round(time * 1_000_000) * UNITS.get(unit, 1)
