"""What a run shows in pictures, from what the judge saw."""

from __future__ import annotations

from grader.explain.jobs import world_jobs
from grader.explain.timeline import timeline
from grader.protocol.messages import Sketch
from grader.protocol.parts import Place
from grader.records import Outcome, WorldCall
from grader.run import Run
from judging import ROOT, judge

SOLUTIONS = ROOT / "solutions"
NOWHERE = Place(0, ())


def run_of(*calls: WorldCall) -> Run:
    """A run of these requests, over at 9."""
    run = Run("demo.py", Sketch(), "deposit", unit="s", exercise="ex23")
    run.calls = list(calls)
    run.kinds = {call.name: "world" for call in calls}
    run.outcomes[1] = Outcome("returned", 9.0)
    return run


def call(name: str, *args: object, begin: float, end: float) -> WorldCall:
    return WorldCall(0, name, args, {}, NOWHERE, False, begin, None, end, "done")


def test_calls_that_share_a_row() -> None:
    """Only the arguments that are to be told make rows: the writes of one account are in one."""
    run = run_of(call("write", "A", 5, begin=0, end=1), call("write", "A", 7, begin=1, end=2))
    assert [span.task for span in timeline(run)] == ["write(A, 5)", "write(A, 7)"]

    run.told["write"] = 1
    assert [span.task for span in timeline(run)] == ["write", "write"]

    run.calls.append(call("write", "B", 9, begin=0, end=3))
    assert [job.name for job in world_jobs(run)] == ["write(A)", "write(A)", "write(B)"]


def test_a_visit_ends_with_its_last_call() -> None:
    """A run of several calls lasts until the last one has ended, and an object that is only held is no end."""
    run = run_of(call("fetch", "a", begin=0, end=3))
    run.outcomes = {1: Outcome("kept", 0.0)}
    run.now = 4_000_000
    assert run.elapsed == 4.0

    run.outcomes |= {2: Outcome("returned", 3.0), 3: Outcome("raised", 2.0)}
    assert run.elapsed == 3.0
    assert [(span.start, span.end, span.end_as) for span in timeline(run)] == [(0, 3, "done")]


def test_an_idle_request_waits_in_its_row() -> None:
    """A request that could have begun earlier has the time until it did in its row, as a wait, and only if that is told."""
    first, second = call("read", "A", begin=0, end=3), call("read", "B", begin=3, end=4)
    run = run_of(first, second)

    assert [span.kind for span in timeline(run)] == ["world", "world"]
    assert [(span.task, span.kind, span.start, span.end) for span in timeline(run, (second, 1.0))] == [
        ("read(A)", "world", 0, 3),
        ("read(B)", "wait", 1, 3),
        ("read(B)", "world", 3, 4),
    ]


def test_who_waited_for_a_lock_that_is_too_wide() -> None:
    """One lock for all accounts: the picture shows which deposit stood waiting, and from when to when."""
    files = {name: SOLUTIONS / name for name in ("ex23-lost-money", "ex24-one-flight")}
    reports = judge([(name[:4], path / "wrong" / "one_lock_for_all.py") for name, path in files.items()])
    shown = [(one["findings"][0]["code"], [s for s in one["timeline"] if s["kind"] == "wait"]) for one in reports]

    assert [code for code, _ in shown] == ["M30", "M30"]
    for _, waits in shown:
        assert len(waits) == 1
        assert waits[0]["start"] < waits[0]["end"]
    assert [[span for span in one["wanted"] if span["kind"] == "wait"] for one in reports] == [[], []]
