"""Where in the student's program things happen: lines, tasks, and the runs of its functions.

The file is compiled from a tree in which each function's body stands in a `with` block that says when it is entered
and left; lines and behaviour stay as they are. That works the same on every Python, where the profiling hooks differ.
"""

from __future__ import annotations

import ast
import asyncio
import sys
from functools import lru_cache
from types import CodeType, FrameType, TracebackType
from typing import Any

from grader.clock.stuck import await_chain
from grader.protocol.messages import Entered, Left, TaskCancelled, TaskMade
from grader.protocol.parts import Place, Spot
from grader.protocol.values import clean
from grader.worker.exchange import Exchange

MARK = "__asynclings__"
"""The builtin that the compiled file calls on entering a function."""

MAX_SPOTS = 24
MAX_NAME = 200
OURS = "handles.py"
COMPREHENSIONS = {"<listcomp>", "<setcomp>", "<dictcomp>"}
"""Frames of their own until Python 3.11; since 3.12 their lines are those of the function around them."""

Function = ast.FunctionDef | ast.AsyncFunctionDef


@lru_cache(maxsize=1)
def compile_traced(source: str, file: str) -> tuple[CodeType, tuple[tuple[str, int], ...]]:
    """Compile, with every function's body inside `with __asynclings__(k):`; the pairs say what each `k` stands for.

    A worker runs one file again and again. What is kept is as immutable as the source.
    """
    tree = ast.parse(source, file)
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    for k, node in enumerate(functions):
        _wrap(node, k)
    code = compile(tree, file, "exec", dont_inherit=True)
    return code, tuple((node.name, node.lineno) for node in functions)


def _wrap(node: Function, k: int) -> None:
    documented = ast.get_docstring(node, clean=False) is not None
    head, body = (node.body[:1], node.body[1:]) if documented else ([], node.body)
    if not body:
        return
    mark = ast.Call(ast.Name(MARK, ast.Load()), [ast.Constant(k)], [])
    block = ast.With([ast.withitem(mark)], body)
    ast.copy_location(block, body[0])
    for part in (mark, mark.func, mark.args[0]):
        ast.copy_location(part, body[0])
    node.body = [*head, block]


class Trace:
    """Keeps the runs of functions that are under way, and tells of their beginnings and ends."""

    def __init__(self, exchange: Exchange) -> None:
        self._exchange = exchange
        self._functions: tuple[tuple[str, int], ...] = ()
        self._running: dict[int, int] = {}  # id of a live frame -> number of its activation
        self._numbers = 0
        self.file = ""

    def begin(self, file: str, functions: tuple[tuple[str, int], ...]) -> None:
        self.file, self._functions = file, functions
        self._running.clear()

    def activation(self, k: int) -> Activation:
        return Activation(self, *self._functions[k])

    def place(self) -> Place:
        """The lines of the student's that are being executed now, within the running task."""
        return self.place_of(sys._getframe(1), task_number())

    def place_of(self, frame: FrameType | None, task: int) -> Place:
        """The lines of the student's at which `frame` and its callers stand."""
        spots: list[Spot] = []
        via, inner = "", 0
        while frame is not None and len(spots) < MAX_SPOTS:
            code = frame.f_code
            if code.co_filename == self.file:
                inner = inner or frame.f_lineno or 0
                if code.co_name not in COMPREHENSIONS:
                    spots.append(self._spot(frame, inner))
                    inner = 0
            elif code.co_filename.endswith(OURS) and code.co_name == "run":
                break  # the loop's own callback: what lies below is not this task
            elif not spots and not inner:
                via = code.co_name
            frame = frame.f_back
        return Place(task, tuple(spots), via[:MAX_NAME])

    def _spot(self, frame: FrameType, line: int) -> Spot:
        return Spot(frame.f_code.co_name[:MAX_NAME], line, self._running.get(id(frame), 0))

    def line(self) -> int | None:
        spots = self.place().spots
        return spots[0].line if spots else None

    def entered(self, frame: FrameType, function: str, line: int) -> int:
        """Take down the run of a function; gives back its number, 0 when there is no room to tell of it."""
        if not self._exchange.has_room():
            return 0
        self._numbers += 1
        self._running[id(frame)] = self._numbers
        self._exchange.detail(Entered(self._numbers, function[:MAX_NAME], line, self.place()))
        return self._numbers

    def left(self, frame: int, number: int, error: type[BaseException] | None) -> None:
        self._running.pop(frame, None)
        cut = error is not None and issubclass(error, asyncio.CancelledError | GeneratorExit)
        if number:  # whoever was told of the beginning is told of the end
            self._exchange.tell(Left(number, "returned" if error is None else "cancelled" if cut else "raised"))

    def task_made(self, number: int, coro: Any) -> None:
        place = self.place()
        if place.spots:
            self._exchange.detail(TaskMade(number, name_of(coro), place))

    def task_cancelled(self, number: int) -> None:
        """Tell of a `cancel` that the student's code called itself; timeouts and groups cancel, too."""
        place = self.place()
        if place.spots and place.via == "cancel":
            self._exchange.detail(TaskCancelled(number, place))

    def waiting_at(self, task: asyncio.Task[Any]) -> Place:
        """Where a suspended task stands: the student's frames along its chain of awaits, innermost first."""
        spots: list[Spot] = []
        via = ""
        for frame in await_chain(task.get_coro()):
            if frame.f_code.co_filename == self.file:
                spots.insert(0, self._spot(frame, frame.f_lineno or 0))
                via = ""
            else:
                via = via or frame.f_code.co_name
        return Place(getattr(task, "number", 0), tuple(spots[:MAX_SPOTS]), via[:MAX_NAME])

    def lines_of(self, traceback: TracebackType | None) -> tuple[int, ...]:
        """The student's lines that an exception passed, innermost first."""
        lines: list[int] = []
        while traceback is not None and len(lines) < 1000:
            code = traceback.tb_frame.f_code
            if code.co_filename == self.file:
                if code.co_name in COMPREHENSIONS and lines:
                    del lines[0]
                lines.insert(0, traceback.tb_lineno)
            traceback = traceback.tb_next
        return tuple(lines[:20])

    def raised_in(self, traceback: TracebackType | None) -> str:
        """The function of a library in which an exception began; empty where that is the student's file."""
        while traceback is not None and traceback.tb_next is not None:
            traceback = traceback.tb_next
        code = traceback.tb_frame.f_code if traceback is not None else None
        return code.co_name if code is not None and code.co_filename != self.file else ""


class Activation:
    """One run of a function, as the context manager round its body."""

    __slots__ = ("_frame", "_function", "_line", "_number", "_trace")

    def __init__(self, trace: Trace, function: str, line: int) -> None:
        self._trace = trace
        self._function = function
        self._line = line
        self._frame = self._number = 0

    def __enter__(self) -> None:
        frame = sys._getframe(1)
        self._frame = id(frame)  # only the number: holding the frame would keep its locals alive
        if frame.f_code.co_name == self._function and frame.f_code.co_filename == self._trace.file:
            self._number = self._trace.entered(frame, self._function, self._line)

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        self._trace.left(self._frame, self._number, kind)


def task_number() -> int:
    """The number of the running task, 0 outside of one."""
    try:
        return getattr(asyncio.current_task(), "number", 0)
    except RuntimeError:
        return 0


def name_of(coro: Any) -> str:
    """A coroutine's own name, without the functions around its definition."""
    name = str(getattr(coro, "__name__", None) or type(coro).__name__)
    return clean(name)
