"""What a function left behind when it returned: coroutines nobody awaited, work cut short, threads."""

from __future__ import annotations

import re

from grader.explain import lateness, problems
from grader.explain.faults import Fault
from grader.explain.jobs import Job, world_jobs
from grader.explain.lines import direct_line, line_of
from grader.explain.timeline import row
from grader.language import N_, listed, phrase
from grader.protocol.parts import Place
from grader.protocol.values import Problem
from grader.records import Outcome
from grader.run import Run

STILL_GOING_ON = (
    N_("`{function}` left at {at}, and this was still going on: {left}."),
    N_("Await it before you return; if it would never end, cancel it first."),
)
NOT_DONE = (
    N_("`{function}` left at {at}, and this was not done: {left}."),
    N_("Wait for each of them: not for one only, and not for a guessed time."),
)
"""What M11 says and advises: of tasks that had nothing to wait for, and of work that is not done."""


def ended(
    run: Run, call: int = 1, name: str | None = None, jobs: list[Job] | None = None, threads: bool = False
) -> Outcome:
    """The outcome of a call that came to its end as a coroutine's should.

    Raises:
        Fault: it was no coroutine, raised, or used threads where they are not asked for (`threads`).
    """
    outcome = run.outcomes[call]
    if not threads:
        _no_threads(run)
    if threads and outcome.problem is not None and "thread" in _refused(outcome.problem).lower():
        raise _own_thread(outcome.problem, run)
    if outcome.kind == "raised" and outcome.problem is not None:
        fault = problems.raised(outcome.problem, run, name)
        raise _done_before(run, outcome, fault, world_jobs(run) if jobs is None else jobs, threads)
    if outcome.kind != "returned":
        raise no_coroutine(run, outcome, name or run.name)
    return outcome


def _done_before(run: Run, outcome: Outcome, fault: Fault, jobs: list[Job], threads: bool) -> Fault:
    """`gather(await a(), await b())`: that a value is no coroutine is true, and not what went wrong first."""
    problem = outcome.problem
    text = f"{problem.raised_in}: {problem.text}" if problem else ""
    if not re.search("awaitable is required|coroutine was expected, got None$|^gather: unhashable type", text):
        return fault
    done = [job for job in jobs if job.over_by(outcome.at) and job.end != job.begin]
    done = [job for job in done if line_of(run, job.place) == fault.line] or done
    if not done or lateness.any_overlap(done):
        return fault
    called = {call.name for call in run.calls if line_of(run, call.place) == fault.line}
    if called and called <= run.plain:
        return lateness.done_by_a_plain_function(run, fault, threads)
    return lateness.awaited_in_the_call(run, fault)


def _refused(problem: Problem) -> str:
    """What of the world outside an error says was asked for."""
    return problem.refused or next((found for part in problem.parts if (found := _refused(part))), "")


def _own_thread(problem: Problem, run: Run) -> Fault:
    """M13, where threads are asked for, but not such as these."""
    message = phrase("A thread made by hand does not work here: nobody on the loop can await it.")
    fix = phrase("Let asyncio hand the work to a thread; then you can await it.")
    return Fault("M13", message, fix, line=next(iter(problem.lines), None), run=run)


def no_coroutine(run: Run, outcome: Outcome, name: str) -> Fault:
    """What a function is that gives back no awaitable."""
    line = run.definition(name)
    if outcome.kind == "async_generator":
        return Fault(
            "M09",
            phrase("`{name}` gives back an async generator, because there is a `yield` in it.", name=name),
            phrase("Take the `yield` out: a coroutine only awaits and returns."),
            line=line,
            run=run,
        )
    dropped = outcome.kind == "plain" and any(note.kind == "never_awaited" for note in run.notes)
    message = N_("`{name}` cannot pause yet: calling it does all its work at once.")
    if dropped:
        message = N_("`{name}` cannot pause yet: a plain `def` cannot await what it calls.")
    return Fault(
        "M01",
        phrase(message, name=name),
        phrase("Put `async` in front of `def {name}`, and `await` in front of its waits.", name=name),
        line=line,
        run=run,
    )


def _no_threads(run: Run) -> None:
    places = [call.place for call in run.calls if call.thread]
    places += [sleep.place for sleep in run.sleeps if sleep.thread]
    lines = _lines(run, "thread", "pool")
    lines += [place.spots[0].line for place in places if place.spots]
    if places or any(note.kind == "thread" for note in run.notes):
        raise problems.thread(run, lines[0] if lines else None)


def _lines(run: Run, *kinds: str) -> list[int]:
    """The lines that notes of some kinds are about, be it by way of the task they happened in."""
    notes = [note for note in run.notes if note.kind in kinds]
    lines = [note.line or direct_line(run, Place(note.task, ())) for note in notes]
    return [line for line in lines if line is not None]


def forgotten_lines(run: Run) -> list[int]:
    """The lines at which coroutines were made that nobody awaited."""
    return sorted({note.line for note in run.notes if note.kind == "never_awaited" and note.line is not None})


def nothing_forgotten(run: Run) -> None:
    """No coroutine was made and then dropped.

    Raises:
        Fault: M02.
    """
    forgotten = [note for note in run.notes if note.kind == "never_awaited"]
    if forgotten:
        lines = forgotten_lines(run) or _lines(run, "pool")
        names = listed([f"`{name}()`" for name in dict.fromkeys(note.text for note in forgotten)])
        if names == "`_wait_for_one()`":
            names = phrase("What as_completed hands out")
        fix = phrase("Put `await` in front of the call, or make a task of it and await that.")
        if run.name == run.file and not run.activations:  # a script of which nothing ran: there is nobody to await it
            fix = phrase("The last line starts it: `asyncio.run(main())`.")
        raise Fault(
            "M02",
            phrase("{names} only made a coroutine: nobody awaited it, so it never ran.", names=names),
            fix,
            line=lines[0] if lines else None,
            also=tuple(lines[1:]),
            run=run,
        )


def no_sleep_forgotten(run: Run) -> None:
    """No coroutine was made and dropped; where it is a sleep, it may be work that was to block, and no wait.

    Raises:
        Fault: M02.
    """
    try:
        nothing_forgotten(run)
    except Fault as fault:
        if all(note.text == "sleep" for note in run.notes if note.kind == "never_awaited"):
            fix = N_("To wait, `await asyncio.sleep(...)`; for hands-on work, `time.sleep(...)` without `await`.")
            fault.fix = phrase(fix)
        raise


def nothing_left(run: Run, jobs: list[Job]) -> None:
    """At the return nothing was in flight, and nothing was asked afterwards.

    Raises:
        Fault: M04, M07 or M11.
    """
    outcome = run.outcome
    assert outcome is not None
    open_jobs = [job for job in jobs if not job.over_by(outcome.at) and job.how != "raised"]
    # A helper that was told to stop is on its way out; where the jobs are known, it does none of them any more.
    left_tasks = [task for task in outcome.left if not (jobs and task.cancelling)]
    if not (left_tasks or outcome.in_flight or open_jobs):
        return errors_read(run)
    made = [run.tasks[task.task].place for task in left_tasks if task.task in run.tasks]
    lines = sorted({line for line in (line_of(run, place) for place in made) if line is not None})
    if not lines:
        lines = sorted({line for line in (line_of(run, job.place) for job in open_jobs) if line is not None})
    left = ", ".join(dict.fromkeys([job.name for job in open_jobs] or [task.name for task in left_tasks]))
    idle = not open_jobs and not outcome.in_flight
    code, message, fix = how_left(run, outcome, left, [place.via for place in made], idle)
    raise Fault(code, message, fix, line=lines[0] if lines else None, also=tuple(lines[1:]), run=run)


def how_left(run: Run, outcome: Outcome, left: str, made_by: list[str], idle: bool = False) -> tuple[str, str, str]:
    """Code, message and fix for a function that left before `left` was done; `made_by` made the tasks for it.

    `idle`: nothing that was asked for was still under way in them.
    """
    if outcome.at > 0:
        message, fix = STILL_GOING_ON if idle else NOT_DONE
        return "M11", phrase(message, function=run.name, at=run.length(outcome.at), left=left), phrase(fix)
    if "gather" in made_by:
        message = phrase(
            "gather only scheduled {left}; `{function}` returned without waiting for it.", left=left, function=run.name
        )
        return "M04", message, phrase("Put `await` in front of asyncio.gather(...).")
    message = phrase("`{function}` returned at once and left unfinished: {left}.", function=run.name, left=left)
    return "M07", message, phrase("Keep the tasks, and await them before you return.")


def errors_read(run: Run) -> None:
    """No task failed with an error that nobody looked at; that one was cancelled is no error.

    Raises:
        Fault: M42 for an error of the world's; what the error itself means for any other.
    """
    for note in run.notes:
        if note.kind == "unread_error" and note.problem is not None and note.problem.type != "CancelledError":
            raise _unread(note.problem, run) if note.problem.ask else problems.raised(note.problem, run)


def _unread(problem: Problem, run: Run) -> Fault:
    """M42: a request failed as the world has it, and the task that it failed in was never asked how it went."""
    call = next((each for each in run.calls if each.number == problem.ask), None)
    name = f"`{row(call.name, call.args)}`" if call else phrase("A request")
    message = phrase(
        "{name} failed with {type} in a task, and nobody looked at the task again.", name=name, type=problem.type
    )
    line = line_of(run, call.place) if call else next(iter(problem.lines), None)
    return Fault("M42", message, phrase("Await each task, or ask it for its exception."), line=line, run=run)
