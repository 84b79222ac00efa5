"""The catalogue of reasons: their codes, their names, and the order in which a student can mend them.

M01 to M42 are misconceptions about asyncio; E01 to E10 say that a file could not be judged by what it teaches. A code
like `ex5-prediction` is a mistake that only one exercise has.
"""

from __future__ import annotations

NAMES = {
    "E01": "unreadable-file",
    "E02": "syntax-error",
    "E03": "missing-function",
    "E04": "raised",
    "E05": "wrong-arguments",
    "E06": "stuck",
    "E07": "endless",
    "E08": "exit",
    "E09": "interference",
    "E10": "missing-class",
    "M01": "not-a-coroutine",
    "M02": "missing-await",
    "M03": "sequential-await",
    "M04": "gather-not-awaited",
    "M05": "awaited-as-created",
    "M06": "blocking-call",
    "M07": "fire-and-forget",
    "M08": "loop-inside-a-loop",
    "M09": "wrong-kind-of-object",
    "M10": "wait-wants-tasks",
    "M11": "not-all-awaited",
    "M12": "task-is-not-its-result",
    "M13": "threads-instead",
    "M14": "other-durations",
    "M15": "announced-too-early",
    "M16": "faked",
    "M17": "coroutine-used-twice",
    "M18": "error-swallowed",
    "M19": "nested-by-accident",
    "M20": "busy-waiting",
    "M21": "hands-on-overlapped",
    "M22": "start-order",
    "M23": "chopped-waits",
    "M24": "unbounded",
    "M25": "batches",
    "M26": "siblings-run-on",
    "M27": "cancel-swallowed",
    "M28": "lost-update",
    "M29": "check-then-await",
    "M30": "wrong-lock",
    "M31": "cancelled-not-awaited",
    "M32": "shield-does-not-wait",
    "M33": "join-without-task-done",
    "M34": "no-backpressure",
    "M35": "retry-all",
    "M36": "generator-left-open",
    "M37": "global-as-context",
    "M38": "async-makes-no-cpu",
    "M39": "order-of-arrival",
    "M40": "timeout-in-the-wrong-place",
    "M41": "sleeping-in-the-slot",
    "M42": "errors-unread",
}

_ORDER = (
    "E01 E02 E09 E08 E03 E10 M01 E05 M13 M02 M09 M17 M10 M08 M19 M16 M14 E04 E06 M33 E07 M20 M04 M07 M11 M31 M15 M21 "
    "M06 M05 M03 M24 M25 M12 M39 M18"
).split()
_LAST = ("M22", "M23")


def rank(code: str) -> int:
    """How basic a reason is: the least is shown first. An exercise's own codes come after the common ones."""
    if code.endswith(("-missed", "-twice")):
        return _ORDER.index("M16")
    if code in _ORDER:
        return _ORDER.index(code)
    return len(_ORDER) + 1 + _LAST.index(code) if code in _LAST else len(_ORDER)


def name_of(code: str) -> str:
    """The name of a code; an exercise's own code is its own name, less the exercise."""
    return NAMES.get(code) or code.partition("-")[2]
