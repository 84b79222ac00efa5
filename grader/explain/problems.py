"""What an exception of the student's means: most of asyncio's own messages name one misconception each."""

from __future__ import annotations

import re
from collections.abc import Callable

from grader.explain.faults import Fault
from grader.protocol.messages import Sketch
from grader.protocol.parts import Reach
from grader.protocol.values import Problem
from grader.run import Run

Words = tuple[str, str, str]  # code, message, fix

RUNNING_LOOP = (
    "M08",
    "A loop is already running here, and a second one cannot run inside it.",
    "Keep asyncio.run for the last line of the file; inside a coroutine use `await`.",
)
REUSED = (
    "M17",
    "This coroutine was awaited a second time, and a coroutine runs only once.",
    "Keep a task instead: it may be awaited as often as you like.",
)
PASSED_COROUTINES = (
    "M10",
    "asyncio.wait was given coroutines, and it takes tasks.",
    "Make a task of each with asyncio.create_task, then hand the tasks over.",
)
FUTURE_UNAWAITED = (
    "M04",
    "gather only promises the results; without `await` there is nothing to unpack yet.",
    "Put `await` in front of asyncio.gather(...).",
)
LIST_FOR_GATHER = (
    "M09",
    "gather takes the coroutines one by one, and was given them all in one thing.",
    "Spread the list with a star: `gather(*dishes)`.",
)
NONE_AWAITED = (
    "M09",
    "None was awaited: a function like time.sleep gives back None, and None cannot be awaited.",
    "Await a coroutine: to wait, that is asyncio.sleep.",
)
NOT_AWAITABLE = (
    "M09",
    "Something was awaited, or made a task, that is not a coroutine.",
    "Call the coroutine function, with its brackets, and hand over what the call gives back.",
)
GENERATOR = (
    "M09",
    "This is an async generator, because there is a `yield` in it; it cannot be awaited.",
    "Take the `yield` out: a coroutine only awaits and returns.",
)
UNAWAITED_VALUE = (
    "M02",
    "A coroutine was used as if it were its result.",
    "Put `await` in front of the call: only that runs it and gives the result.",
)
TASK_VALUE = (
    "M12",
    "A task was used as if it were its result.",
    "`await task` gives what the task returned.",
)

TOO_SOON = (
    "M11",
    "A result was asked for before it was there.",
    "Wait for each task; then its result is there.",
)
NO_LOOP = (
    "E04",
    "A task or a timer was asked for where no loop runs yet.",
    "Make it inside a coroutine; asyncio.run starts the outermost one.",
)
GROUP_NOT_ENTERED = (
    "E04",
    "A TaskGroup takes tasks only inside its `async with`.",
    "Write `async with asyncio.TaskGroup() as group:` and create the tasks in that block.",
)
OLD_DECORATOR = (
    "E04",
    "`asyncio.coroutine` is gone since Python 3.11.",
    "Write `async def` instead, and `await` instead of `yield from`.",
)
CANCELLED = (
    "E04",
    "A cancelled task was awaited, and that raises CancelledError.",
    "Expect it: `try` and `except` round that await, or a gather that returns exceptions.",
)
KNOWN: list[tuple[str, str, Words]] = [
    ("RuntimeError", r"cannot be called from a running event loop|event loop is already running", RUNNING_LOOP),
    ("RuntimeError", r"Cannot run the event loop while another loop is running", RUNNING_LOOP),
    ("RuntimeError", r"cannot reuse already awaited coroutine|coroutine is being awaited already", REUSED),
    ("RuntimeError", r"await wasn't used with future", FUTURE_UNAWAITED),
    ("CancelledError", "", CANCELLED),
    ("TypeError", r"Passing coroutines is forbidden", PASSED_COROUTINES),
    ("RuntimeError", r"no running event loop", NO_LOOP),
    ("AttributeError", r"^module 'asyncio' has no attribute 'coroutine'", OLD_DECORATOR),
    ("RuntimeError", r"Task got bad yield: <coroutine", LIST_FOR_GATHER),
    ("InvalidStateError", r"[Rr]esult is not (set|ready)", TOO_SOON),
    ("TypeError", r"unhashable type: '(list|set|dict)'", LIST_FOR_GATHER),
    ("TypeError", r"(object NoneType|'NoneType' object) can't be (used in 'await'|awaited)", NONE_AWAITED),
    (
        "TypeError",
        r"(async_generator\b.*can't be (used in|awaited)|a coroutine was expected.*async_generator)",
        GENERATOR,
    ),
    ("TypeError", r"can't be (used in 'await'|awaited)", NOT_AWAITABLE),
    ("(TypeError|ValueError)", r"a coroutine was expected, got <async_generator", GENERATOR),
    ("(TypeError|ValueError)", r"a coroutine was expected", NOT_AWAITABLE),
    ("TypeError", r"An asyncio.Future, a coroutine or an awaitable is required", NOT_AWAITABLE),
    ("TypeError", r"\bcoroutine\b", UNAWAITED_VALUE),
    ("TypeError", r"_GatheringFuture", FUTURE_UNAWAITED),
    ("TypeError", r"\bTask\b", TASK_VALUE),
    ("RuntimeError", r"^TaskGroup .* has not been entered", GROUP_NOT_ENTERED),
    ("AttributeError", r"^'coroutine' object", UNAWAITED_VALUE),
    ("AttributeError", r"^'_GatheringFuture' object", FUTURE_UNAWAITED),
    ("AttributeError", r"^'_?(asyncio\.)?Task' object", TASK_VALUE),
]

AWAIT_OUTSIDE = re.compile(r"'(await|async with|async for)' outside async function|asynchronous comprehension outside")


def raised(problem: Problem, run: Run) -> Fault:
    """The fault behind an exception that came out of a call."""
    innermost = problem
    while innermost.parts:
        innermost = innermost.parts[0]
    lines = innermost.lines or problem.lines
    if innermost.type == "CancelledError":
        lines = lines[::-1]  # who awaited it matters, not where it was cut
    line = next(iter(lines), None)
    known = _known(innermost)
    if known is not None:
        code, message, fix = known
        return Fault(code, message, fix, line=line, run=run)
    return _own(innermost, run, line)


def _known(problem: Problem) -> Words | None:
    for kind, text, words in KNOWN:
        if re.fullmatch(kind, problem.type) and re.search(text, problem.text):
            return words
    return None


def _own(problem: Problem, run: Run, line: int | None) -> Fault:
    special: dict[str, Callable[[], Fault]] = {
        "SystemExit": lambda: _left(run, line),
        "KeyboardInterrupt": lambda: _left(run, line),
        "ModuleNotFoundError": lambda: _import(problem, run, line),
        "MemoryError": lambda: _memory(run, line),
    }
    if problem.refused:
        return _refused(problem, run, line)
    if problem.type in special:
        return special[problem.type]()
    if problem.type == "TypeError" and not problem.lines:
        return Fault(
            "E05",
            f"`{run.name}` could not be called: {problem.text}.",
            "Keep the parameters that the exercise gave the function.",
            line=_line_of(run.name, run.sketch),
            run=run,
        )
    told = f"{problem.type}: {problem.text.rstrip('.')}" if problem.text else problem.type
    where = f"line {line} raised" if line else "it raised"
    return Fault(
        "E04", f"`{run.name}` did not come to its end: {where} {told}.", "Mend that error first.", line=line, run=run
    )


def _refused(problem: Problem, run: Run, line: int | None) -> Fault:
    if "thread" in problem.refused.lower():
        return thread(run, line)
    message = f"{problem.refused} is not part of this exercise's world: here only time passes."
    return Fault("E04", message, "Use only what the exercise gives you, and asyncio.", line=line, run=run)


def thread(run: Run, line: int | None) -> Fault:
    """M13, wherever it shows."""
    return Fault(
        "M13",
        "A second thread was put to work, and this exercise is about one that never stands idle.",
        "One thread is enough here: pause with `await` instead of handing the wait to another.",
        line=line,
        run=run,
    )


def _left(run: Run, line: int | None) -> Fault:
    return Fault(
        "E08",
        "The program left Python (sys.exit or the like) before it was done.",
        "Let the functions return instead.",
        line=line,
        run=run,
    )


def _memory(run: Run, line: int | None) -> Fault:
    return Fault(
        "E04",
        "The program asked for more memory than it may have; an exercise needs next to none.",
        "Look for a list or a text that grows without end.",
        line=line,
        run=run,
    )


def _import(problem: Problem, run: Run, line: int | None) -> Fault:
    return Fault(
        "E04",
        f"This import does not work here: {problem.text}.",
        "An exercise is one file and the standard library: put what you need into it.",
        line=line,
        run=run,
    )


def _line_of(function: str, sketch: Sketch) -> int | None:
    return next((each.line for each in sketch.functions if each.name == function and not each.parent), None)


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
        f"`{reach.name}` leads into Python's own inside, so what this program tells of itself cannot be believed.",
        "Take that out: an exercise needs only asyncio and ordinary Python.",
        line=reach.line,
        last=True,
    )


def not_python(problem: Problem) -> Fault:
    """A file that Python's parser refuses."""
    line = next(iter(problem.lines), None)
    if AWAIT_OUTSIDE.search(problem.text):
        return Fault(
            "M01",
            f"There is an `await` in a function that cannot pause: {problem.text}.",
            "Put `async` in front of the `def` round it.",
            line=line,
            last=True,
        )
    if problem.type in ("RecursionError", "MemoryError"):
        message = "Python could not read this file: it is nested too deeply."
        return Fault("E02", message, "Write it in simple steps.", line=line, last=True)
    where = f"line {line}" if line else "this file"
    fix = "Mend this line, or the one before it."
    if problem.text.startswith("'await' outside function"):
        fix = "Only a coroutine can await; `asyncio.run(main())` starts the outermost one."
    if problem.type in ("TabError", "IndentationError"):
        fix = "Indent with four spaces everywhere, and with no tabs."
    return Fault("E02", f"Python cannot read {where}: {problem.text}.", fix, line=line, last=True)
