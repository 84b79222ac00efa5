"""What a run shows in pictures, from what the judge saw."""

from __future__ import annotations

from grader.explain.jobs import world_jobs
from grader.explain.timeline import timeline
from grader.protocol.messages import Sketch
from grader.protocol.parts import Place
from grader.records import Outcome, WorldCall
from grader.run import Run

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
