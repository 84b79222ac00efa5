"""Traces, held against the Trace Event Format.

The rules are those of the published document (https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU):
the JSON object form, complete, instant, counter and metadata events. Perfetto's own trace_processor is a binary that its
Python package loads from the network, so it is not asked.
"""

from __future__ import annotations

import json
from collections import defaultdict
from itertools import pairwise
from typing import Any, Literal

import msgspec
import pytest

from grader.render.perfetto import render_perfetto
from grader.report import Report, Span
from samples import not_judged, passed, report
from snapshots import assert_snapshot


class Event(msgspec.Struct, forbid_unknown_fields=True, tag_field="ph"):
    """What the events used here have in common; keys that the format does not have are mistakes."""

    name: str
    pid: int


class Complete(Event, tag="X"):
    """A span: it begins at `ts` and lasts `dur` microseconds. Those of a thread nest, or stand apart."""

    tid: int
    cat: str
    ts: int
    dur: int
    args: dict[str, str]


class Instant(Event, tag="i"):
    """A moment; its scope `s` is global, process or thread."""

    tid: int
    cat: str
    ts: int
    s: Literal["g", "p", "t"]


class Counter(Event, tag="C"):
    """The values of a counter from a moment on; counters belong to processes."""

    ts: int
    args: dict[str, int]


class Metadata(Event, tag="M", kw_only=True):
    """A name or a place in the order of a process or a thread."""

    name: Literal["process_name", "process_labels", "process_sort_index", "thread_name", "thread_sort_index"]
    tid: int | None = None
    args: dict[str, Any]


class Trace(msgspec.Struct, forbid_unknown_fields=True):
    """The JSON object form."""

    traceEvents: list[Complete | Instant | Counter | Metadata]
    displayTimeUnit: Literal["ms", "ns"]


ARGUMENT = {
    "process_name": ("name", str),
    "process_labels": ("labels", str),
    "process_sort_index": ("sort_index", int),
    "thread_name": ("name", str),
    "thread_sort_index": ("sort_index", int),
}


def trace_of(text: str) -> Trace:
    """The trace, after a look at the rules."""
    trace = msgspec.json.decode(text, type=Trace)
    threads: dict[tuple[int, int], list[Complete]] = defaultdict(list)
    named: set[tuple[object, ...]] = set()
    for event in trace.traceEvents:
        if isinstance(event, Metadata):
            key, kind = ARGUMENT[event.name]
            assert set(event.args) == {key} and isinstance(event.args[key], kind)
            assert (event.tid is not None) == event.name.startswith("thread")
            named.add((event.name, event.pid, event.tid))
            continue
        assert event.ts >= 0
        assert ("process_name", event.pid, None) in named
        if isinstance(event, Complete | Instant):
            assert ("thread_name", event.pid, event.tid) in named
        if isinstance(event, Complete):
            assert event.dur >= 0
            threads[event.pid, event.tid].append(event)
        if isinstance(event, Counter):
            assert all(value >= 0 for value in event.args.values())
    for spans in threads.values():
        assert_nested(spans)
    return trace


def assert_nested(spans: list[Complete]) -> None:
    """No two spans of a thread overlap but one within the other."""
    within: list[int] = []
    for span in sorted(spans, key=lambda one: (one.ts, -one.dur)):
        while within and within[-1] <= span.ts:
            within.pop()
        assert not within or span.ts + span.dur <= within[-1]
        within.append(span.ts + span.dur)


def check_perfetto(reports: list[Report]) -> None:
    """A trace that keeps the rules, with all spans in it."""
    trace = trace_of(render_perfetto(reports))
    spans = sum(len(one.timeline) + len(one.wanted) for one in reports)

    assert sum(isinstance(event, Complete) for event in trace.traceEvents) == spans


def events(text: str, kind: type[Any]) -> list[Any]:
    """The events of a kind."""
    return [event for event in trace_of(text).traceEvents if isinstance(event, kind)]


def test_trace() -> None:
    """Seen and wanted as processes, tasks as threads, each span with its line."""
    made = [report(), passed(exercise="ex3", name="breakfast-gather"), not_judged(exercise="ex5", wanted=[])]

    text = render_perfetto(made, sources={"ex2": "\n".join(f"line {number}" for number in range(1, 30))})

    assert_snapshot("perfetto", text)
    check_perfetto(made)


def test_scale() -> None:
    """A virtual minute is a minute of the trace, a virtual second a second."""
    assert [event.dur for event in events(render_perfetto([passed(wanted=[])]), Complete)] == [
        60_000_000,
        300_000_000,
        60_000_000,
        180_000_000,
    ]
    made = passed(unit="s", timeline=[Span("a", 1, "wait", 0.25, 1.0)], wanted=[])
    [span] = events(render_perfetto([made]), Complete)
    assert (span.ts, span.dur) == (250_000, 750_000)


def test_ends_and_counter() -> None:
    """How a request ended is a moment of its thread, and how many were under way a counter."""
    spans = [
        Span("fetch(a)", 3, "world", 0.0, 2.0, "failed"),
        Span("fetch(b)", 3, "world", 1.0, 2.0, "cancelled", None, "page 2"),
        Span("fetch(c)", 3, "world", 2.0, 3.0),
    ]
    text = render_perfetto([report(timeline=spans, wanted=[], unit="s")])

    assert [(event.name, event.ts, event.s) for event in events(text, Instant)] == [
        ("failed", 2_000_000, "t"),
        ("cancelled", 2_000_000, "t"),
    ]
    assert [(event.ts, event.args["requests"]) for event in events(text, Counter)] == [
        (0, 1),
        (1_000_000, 2),
        (2_000_000, 1),
        (3_000_000, 0),
    ]


def test_what_takes_no_time_and_what_is_not_over() -> None:
    """A ping is a moment and no length; what was still going on is told so, and its mark is nobody's label."""
    spans = [
        Span("fetch", 3, "world", 0.0, 2.0, "cancelled", label="left"),
        Span("ping", 4, "world", 1.0, 1.0),
        Span("ping", 4, "world", 2.0, 2.0),
    ]
    text = render_perfetto([report(timeline=spans, wanted=[], unit="s")])

    assert [(event.name, event.dur) for event in events(text, Complete)] == [("waiting for an answer", 2_000_000)]
    assert [(event.name, event.ts) for event in events(text, Instant)] == [
        ("not over", 2_000_000),
        ("called", 1_000_000),
        ("called", 2_000_000),
    ]
    assert events(text, Counter) == []
    assert "label" not in text.replace("process_labels", "").replace('"labels"', "")


def test_rounding_keeps_spans_apart() -> None:
    """Spans that touch in the judge's time do not overlap in the trace, whatever floats say."""
    times = [0.0, 0.1, 0.30000000000000004, 0.7000004, 1.1000001]
    spans = [Span("a", 1, "wait", begin, end + 4e-7) for begin, end in pairwise(times)]
    text = render_perfetto([report(timeline=spans, wanted=[])])

    spans_of_threads = events(text, Complete)
    assert len(spans_of_threads) == 4
    assert {event.tid for event in spans_of_threads} == {1}


def test_hostile() -> None:
    """A student's words are strings of plain ASCII, and nothing that does not print is in them."""
    nasty = '"]}\0\u202e\ud800</script>\n'
    text = render_perfetto(
        [report(file=nasty, timeline=[Span(nasty, 1, "world", 0.0, 1.0, "failed", nasty, nasty)])],
        sources={"ex2": nasty},
    )

    assert text.isascii()
    [span] = [event for event in events(text, Complete) if event.pid == 1]
    assert span.args["task"] == '"]}\\x00\\u202e\\ud800</script>\\x0a'


def test_nothing() -> None:
    """A run without times is an empty trace, which is one."""
    assert json.loads(render_perfetto([not_judged(wanted=[])])) == {"displayTimeUnit": "ms", "traceEvents": []}


@pytest.mark.parametrize(("first", "second"), [((0, 10), (5, 10)), ((0, 10), (9, 2))])
def test_the_rule_of_nesting_bites(first: tuple[int, int], second: tuple[int, int]) -> None:
    """The check itself refuses spans that overlap by half."""
    spans = [Complete("a", 1, 1, "wait", ts, dur, {}) for ts, dur in (first, second)]

    with pytest.raises(AssertionError):
        assert_nested(spans)
