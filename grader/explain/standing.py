"""Why the loop stood still."""

from __future__ import annotations

from grader.explain.faults import Fault
from grader.explain.lines import standing_line
from grader.language import phrase
from grader.run import Run


def blocking(run: Run) -> Fault:
    """M06: the loop stood still for longer than hands-on work takes."""
    by_line: dict[int | None, float] = {}
    for sleep in run.sleeps:
        line = sleep.place.spots[0].line if sleep.place.spots else None
        by_line[line] = by_line.get(line, 0.0) + min(sleep.end, run.at()) - sleep.begin
    line, longest = max(by_line.items(), key=lambda each: each[1], default=(None, 0.0))
    return Fault(
        "M06",
        phrase("For {length} nobody else could move: this wait blocks the whole loop.", length=run.length(longest))
        if longest
        else phrase("Nobody else could move meanwhile: this wait blocks the whole loop."),
        phrase("time.sleep is for hands-on work; to wait, `await asyncio.sleep(...)`."),
        line=line,
        run=run,
    )


def stood_still(run: Run) -> Fault:
    """M06: the loop's thread waited by itself, longest from here to there."""
    begin, end = max(run.blocked, key=lambda span: span[1] - span[0])
    message = phrase(
        "From {begin} to {end} the loop's thread stood still, and waited itself.",
        begin=run.length(begin),
        end=run.length(end),
    )
    fix = phrase("Let the thread wait, and `await` it: no result(), map or sleep that blocks on the loop's side.")
    return Fault("M06", message, fix, line=standing_line(run, begin), run=run)
