"""What an exception of the student's means: most of asyncio's own messages name one misconception each."""

from __future__ import annotations

import re
from collections.abc import Callable

from grader.explain.faults import Fault
from grader.explain.known import words_for
from grader.explain.lines import direct_line
from grader.language import N_, phrase
from grader.protocol.parts import Reach
from grader.protocol.values import Problem
from grader.run import Run

MAX_WORDS = 200
"""Letters of an exception's own text that a sentence quotes."""

NO_NAME = re.compile(r"name '(\w+)' is not defined")
MODULES = {"asyncio", "collections", "contextlib", "contextvars", "functools", "itertools", "math", "random", "time"}
"""What an exercise may need, and a beginner forgets to import."""

AWAIT_OUTSIDE = re.compile(r"'(await|async with|async for)' outside async function|asynchronous comprehension outside")


def raised(problem: Problem, run: Run, name: str | None = None) -> Fault:
    """The fault behind an exception that came out of a call; `name`: of this function, where a run has several."""
    innermost = problem
    while innermost.parts:
        innermost = innermost.parts[0]
    lines = innermost.lines or problem.lines
    if innermost.type == "CancelledError":
        lines = lines[::-1]  # who awaited it matters, not where it was cut
    line = next(iter(lines), None)
    known = words_for(innermost)
    if known is not None:
        code, message, fix = known
        return Fault(code, message, fix, line=_promised_at(code, run) or line, run=run)
    return _own(innermost, run, line, name or run.name)


def _promised_at(code: str, run: Run) -> int | None:
    """Where the promise was made that was taken for its value: there the `await` is missing. None if nobody knows, as
    where several were made.
    """
    lines: set[int | None] = set()
    if code == "M02":
        lines = {note.line for note in run.notes if note.kind == "never_awaited"}
    if code == "M04":
        lines = {direct_line(run, task.place) for task in run.tasks.values() if task.place.via == "gather"}
    return lines.pop() if len(lines) == 1 else None


def _own(problem: Problem, run: Run, line: int | None, function: str) -> Fault:
    special: dict[str, Callable[[], Fault]] = {
        "SystemExit": lambda: _left(run, line),
        "KeyboardInterrupt": lambda: _left(run, line),
        "ModuleNotFoundError": lambda: _import(problem, run, line),
        "MemoryError": lambda: memory(run, line),
    }
    if problem.refused:
        return _refused(problem, run, line)
    if problem.type in special:
        return special[problem.type]()
    if problem.type == "TypeError" and not problem.lines:
        return Fault(
            "E05",
            phrase("`{function}` could not be called: {text}.", function=function, text=problem.text),
            phrase("Keep the parameters that the exercise gave the function."),
            line=run.definition(function),
            run=run,
        )
    text = problem.text if len(problem.text) <= MAX_WORDS else problem.text[:MAX_WORDS] + " ..."
    told = f"{problem.type}: {text.rstrip('.')}" if text else problem.type
    message = N_("`{function}` did not come to its end: line {line} raised {told}.")
    if not line:
        message = N_("`{function}` did not come to its end: it raised {told}.")
    return Fault(
        "E04",
        phrase(message, function=function, line=line, told=told),
        _mend(problem),
        line=line,
        run=run,
    )


def _mend(problem: Problem) -> str:
    """What to do about an error of the file's own."""
    missing = NO_NAME.match(problem.text) if problem.type == "NameError" else None
    if missing is not None and missing[1] in MODULES:
        return phrase("Put `import {module}` at the top of the file.", module=missing[1])
    return phrase("Mend that error first.")


def _refused(problem: Problem, run: Run, line: int | None) -> Fault:
    if "thread" in problem.refused.lower():
        return thread(run, line)
    message = phrase("{refused} is not part of this exercise's world: here only time passes.", refused=problem.refused)
    return Fault("E04", message, phrase("Use only what the exercise gives you, and asyncio."), line=line, run=run)


def thread(run: Run, line: int | None) -> Fault:
    """M13, wherever it shows."""
    return Fault(
        "M13",
        phrase("A second thread was put to work, and this exercise is about one that never stands idle."),
        phrase("One thread is enough here: pause with `await` instead of handing the wait to another."),
        line=line,
        run=run,
    )


def _left(run: Run, line: int | None) -> Fault:
    return Fault(
        "E08",
        phrase("The program left Python (sys.exit or the like) before it was done."),
        phrase("Let the functions return instead."),
        line=line,
        run=run,
    )


def memory(run: Run, line: int | None) -> Fault:
    """E04, wherever it shows."""
    return Fault(
        "E04",
        phrase("The program asked for more memory than it may have; an exercise needs next to none."),
        phrase("Look for a list or a text that grows without end."),
        line=line,
        run=run,
    )


def _import(problem: Problem, run: Run, line: int | None) -> Fault:
    return Fault(
        "E04",
        phrase("This import does not work here: {text}.", text=problem.text),
        phrase("An exercise is one file and the standard library: put what you need into it."),
        line=line,
        run=run,
    )


def loading_failed(problem: Problem, run: Run) -> Fault:
    """The file raised while it was loaded; nothing more can be tried."""
    run.name = run.file
    fault = raised(problem, run)
    fault.last = True
    return fault


def reaching(reach: Reach) -> Fault:
    """A file that could speak in the grader's place; what it told of itself is not believed."""
    return Fault(
        "E09",
        phrase(
            "`{reach}` leads into Python's own inside, so what this program tells of itself cannot be believed.",
            reach=reach.name,
        ),
        phrase("Take that out: an exercise needs only asyncio and ordinary Python."),
        line=reach.line,
        last=True,
    )


def not_python(problem: Problem) -> Fault:
    """A file that Python's parser refuses."""
    line = next(iter(problem.lines), None)
    if AWAIT_OUTSIDE.search(problem.text):
        return Fault(
            "M01",
            phrase("There is an `await` in a function that cannot pause: {text}.", text=problem.text),
            phrase("Put `async` in front of the `def` round it."),
            line=line,
            last=True,
        )
    if problem.type in ("RecursionError", "MemoryError"):
        message = phrase("Python could not read this file: it is nested too deeply.")
        return Fault("E02", message, phrase("Write it in simple steps."), line=line, last=True)
    message = N_("Python cannot read line {line}: {text}.") if line else N_("Python cannot read this file: {text}.")
    fix = phrase("Mend this line, or the one before it.")
    if problem.text.startswith("'await' outside function"):
        fix = phrase("Only a coroutine can await; `asyncio.run(main())` starts the outermost one.")
    if problem.type in ("TabError", "IndentationError"):
        fix = phrase("Indent with four spaces everywhere, and with no tabs.")
    return Fault("E02", phrase(message, line=line, text=problem.text), fix, line=line, last=True)
