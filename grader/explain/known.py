"""What messages of Python's and asyncio's mean: most name one misconception each, in words beginners rarely know."""

from __future__ import annotations

import re

from grader.language import N_, phrase
from grader.protocol.values import Problem

Words = tuple[str, str, str]  # code, message, fix

RUNNING_LOOP = (
    "M08",
    N_("A loop is already running here, and a second one cannot run inside it."),
    N_("Keep asyncio.run for the last line of the file; inside a coroutine use `await`."),
)
REUSED = (
    "M17",
    N_("This coroutine was awaited a second time, and a coroutine runs only once."),
    N_("Keep a task instead: it may be awaited as often as you like."),
)
PASSED_COROUTINES = (
    "M10",
    N_("asyncio.wait was given coroutines, and it takes tasks."),
    N_("Make a task of each with asyncio.create_task, then hand the tasks over."),
)
FUTURE_UNAWAITED = (
    "M04",
    N_("gather only promises the results; without `await` there is nothing to unpack yet."),
    N_("Put `await` in front of asyncio.gather(...)."),
)
LIST_FOR_GATHER = (
    "M09",
    N_("gather takes the coroutines one by one, and was given them all in one thing."),
    N_("Spread the list with a star: `gather(*dishes)`."),
)
NONE_AWAITED = (
    "M09",
    N_("None was awaited: a function like time.sleep gives back None, and None cannot be awaited."),
    N_("Call a plain function without `await`; to wait, `await asyncio.sleep(...)`."),
)
NOT_AWAITABLE = (
    "M09",
    N_("Something was awaited, or made a task, that is not a coroutine."),
    N_("Call the coroutine function, with its brackets, and hand over what the call gives back."),
)
NOT_FOR_GATHER = (
    "M09",
    N_("gather, or whoever makes the task, was given something that is not a coroutine."),
    N_("Call each coroutine function with its brackets; spread a list or a generator with a star: `gather(*dishes)`."),
)
MANY_AWAITED = (
    "M09",
    N_("A whole collection was awaited, and `await` takes one coroutine, task or future."),
    N_("`await asyncio.gather(*coroutines)` waits for many; what it gives back needs no second `await`."),
)
VALUE_AWAITED = (
    "M09",
    N_("A finished value was awaited: it is there already."),
    N_("Take this `await` away."),
)
TASK_OF_A_TASK = (
    "M09",
    N_("A task was to be made of something that runs already, a task or a future."),
    N_("Await it as it is, or hand it to gather."),
)
AWAIT_IN_GENERATOR = (
    "M09",
    N_(
        "An `await` in a generator expression makes it an async generator, which a star, a list or a `for` cannot walk."
    ),
    N_("Take that `await` out, and hand over the coroutines themselves."),
)
PLAIN_FOR = (
    "M09",
    N_("`async for` is for what has to be waited for; a list is walked without waiting."),
    N_("Take the `async` in front of this `for` away."),
)
PLAIN_WITH = (
    "E04",
    N_("This `with` has to be able to wait, and a plain one cannot."),
    N_("Put `async` in front of it: `async with`."),
)
NO_ASYNC_WITH = (
    "M09",
    N_("`async with` was given something that cannot be entered and left again."),
    N_("`await` what opens it, and close it in a `finally`."),
)
RESULT_AGAIN = (
    "M12",
    N_("The result itself was asked for its `result()`: `await` had given it already."),
    N_("Leave `.result()` away after an `await`."),
)
TOO_SHORT_A_LIMIT = (
    "E04",
    N_("A time limit of the file's own was over before all was done: TimeoutError."),
    N_("Take the limit away, or make it much longer: other runs take other minutes."),
)
NOBODY_TYPES = (
    "E04",
    N_("`input()` asks for a line, and nobody types while a program is graded."),
    N_("Take `input()` out of what is graded."),
)
COROUTINE_INIT = (
    "E04",
    N_("`__init__` became a coroutine, and nobody awaits that: Python wants None from it."),
    N_("Keep `__init__` a plain `def`, and await in another coroutine."),
)
GENERATOR = (
    "M09",
    N_("This is an async generator, because there is a `yield` in it; it cannot be awaited."),
    N_("Take the `yield` out: a coroutine only awaits and returns."),
)
UNAWAITED_VALUE = (
    "M02",
    N_("A coroutine was used as if it were its result."),
    N_("Put `await` in front of the call: only that runs it and gives the result."),
)
TASK_VALUE = (
    "M12",
    N_("A task was used as if it were its result."),
    N_("`await task` gives what the task returned."),
)

TOO_SOON = (
    "M11",
    N_("A result was asked for before it was there."),
    N_("Wait for each task; then its result is there."),
)
NO_LOOP = (
    "E04",
    N_("A task or a timer was asked for where no loop runs yet."),
    N_("Make it inside a coroutine; asyncio.run starts the outermost one."),
)
GROUP_NOT_ENTERED = (
    "E04",
    N_("A TaskGroup takes tasks only inside its `async with`."),
    N_("Write `async with asyncio.TaskGroup() as group:` and create the tasks in that block."),
)
OLD_DECORATOR = (
    "E04",
    N_("`asyncio.coroutine` is gone since Python 3.11."),
    N_("Write `async def` instead, and `await` instead of `yield from`."),
)
OBJECT, NO_AWAIT = "object", r"can't be (used in 'await'|awaited)"
NO_BOTTOM = (
    "E07",
    N_("A function calls itself again and again, until Python gives up: RecursionError."),
    N_("Say when it is to stop: for an empty list, say."),
)
NOTHING_TO_WAIT_FOR = (
    "E04",
    N_("asyncio.wait was given nothing to wait for, and it wants one task at least."),
    N_("Call it only if there is a task: an empty list needs no waiting."),
)
CANCELLED = (
    "E04",
    N_("A cancelled task was awaited or asked for its result, and that raises CancelledError."),
    N_("Expect it with `try` and `except`, or ask only tasks that were not cancelled."),
)
QUEUE_FULL = (
    "M34",
    N_("The queue was full: `put_nowait` does not wait for room."),
    N_("`await queue.put(...)` waits until there is room."),
)
KNOWN: list[tuple[str, str, Words]] = [
    ("RuntimeError", r"cannot be called from a running event loop|event loop is already running", RUNNING_LOOP),
    ("RuntimeError", r"Cannot run the event loop while another loop is running", RUNNING_LOOP),
    ("RuntimeError", r"cannot reuse already awaited coroutine|coroutine is being awaited already", REUSED),
    ("RuntimeError", r"await wasn't used with future", FUTURE_UNAWAITED),
    ("CancelledError", "", CANCELLED),
    ("TypeError", r"Passing coroutines is forbidden", PASSED_COROUTINES),
    ("ValueError", r"^Set of (coroutines|Tasks)/Futures is empty", NOTHING_TO_WAIT_FOR),
    ("RuntimeError", r"no running event loop", NO_LOOP),
    ("AttributeError", r"^module 'asyncio' has no attribute 'coroutine'", OLD_DECORATOR),
    ("RuntimeError", r"Task got bad yield: <coroutine", LIST_FOR_GATHER),
    ("InvalidStateError", r"[Rr]esult is not (set|ready)", TOO_SOON),
    ("TypeError in gather", r"unhashable type: '(list|set|dict)'", LIST_FOR_GATHER),
    ("TypeError", r"object does not support the asynchronous context manager", NO_ASYNC_WITH),
    ("TypeError", rf"({OBJECT} NoneType|'NoneType' object) {NO_AWAIT}", NONE_AWAITED),
    ("TypeError", r"__init__\(\) should return None", COROUTINE_INIT),
    ("TypeError", r"'async for' requires .* got (list|tuple|set|dict|range|generator|map|zip)", PLAIN_FOR),
    ("TypeError", r"'(TaskGroup|Timeout|Lock|Semaphore|BoundedSemaphore|Condition)' object does not", PLAIN_WITH),
    ("TypeError", r"not async_generator$|'async_generator' object is not iterable", AWAIT_IN_GENERATOR),
    ("TypeError", rf"({OBJECT} (list|tuple|set|dict)|'(list|tuple|set|dict)' object) {NO_AWAIT}", MANY_AWAITED),
    ("TypeError", rf"({OBJECT} (str|int|float|bool)|'(str|int|float|bool)' object) {NO_AWAIT}", VALUE_AWAITED),
    (
        "TypeError",
        r"(async_generator\b.*can't be (used in|awaited)|a coroutine was expected.*async_generator)",
        GENERATOR,
    ),
    ("TypeError", NO_AWAIT, NOT_AWAITABLE),
    ("(TypeError|ValueError)", r"a coroutine was expected, got <async_generator", GENERATOR),
    ("(TypeError|ValueError)", r"a coroutine was expected, got <(Task|Future|_GatheringFuture)\b", TASK_OF_A_TASK),
    ("(TypeError|ValueError)", r"a coroutine was expected, got [\[({]", NOT_FOR_GATHER),
    ("(TypeError|ValueError)", r"a coroutine was expected", NOT_AWAITABLE),
    ("TypeError", r"An asyncio.Future, a coroutine or an awaitable is required", NOT_FOR_GATHER),
    ("TypeError", r"\bcoroutine\b", UNAWAITED_VALUE),
    ("TypeError", r"_GatheringFuture", FUTURE_UNAWAITED),
    ("TypeError", r"\bTask\b", TASK_VALUE),
    ("RuntimeError", r"^TaskGroup .* has not been entered", GROUP_NOT_ENTERED),
    ("AttributeError", r"^'coroutine' object", UNAWAITED_VALUE),
    ("AttributeError", r"^'(str|int|float|list|tuple|dict|NoneType)' object has no attribute 'result'", RESULT_AGAIN),
    ("QueueFull", r"^$", QUEUE_FULL),
    ("TimeoutError", r"^$", TOO_SHORT_A_LIMIT),
    ("RecursionError", r"maximum recursion depth", NO_BOTTOM),
    ("EOFError", r"EOF when reading a line", NOBODY_TYPES),
    ("AttributeError", r"^'_GatheringFuture' object", FUTURE_UNAWAITED),
    ("AttributeError", r"^'_?(asyncio\.)?Task' object", TASK_VALUE),
]


def words_for(problem: Problem) -> Words | None:
    """Code, message and fix for an exception that is known; None for all others."""
    kinds = problem.type, f"{problem.type} in {problem.raised_in}"
    for kind, text, words in KNOWN:
        if any(re.fullmatch(kind, each) for each in kinds) and re.search(text, problem.text):
            code, message, fix = words
            return code, phrase(message), phrase(fix)
    return None
