"""Scheduled callbacks: what `call_soon` and `call_at` give back."""

from __future__ import annotations

import contextvars
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from grader.clock.loop import VirtualLoop

from grader.clock.ticks import to_seconds


class Handle:
    """A callback in the queue of a `VirtualLoop`, with the interface of `asyncio.Handle`."""

    __slots__ = ("__weakref__", "_args", "_callback", "_cancelled", "_context", "_loop")

    def __init__(
        self,
        loop: VirtualLoop,
        callback: Callable[..., object],
        args: tuple[Any, ...],
        context: contextvars.Context | None,
    ) -> None:
        self._loop = loop
        self._callback: Callable[..., object] | None = callback
        self._args = args
        self._context = contextvars.copy_context() if context is None else context
        self._cancelled = False

    def cancel(self) -> None:
        """Never call the callback; a second time changes nothing."""
        self._cancelled = True
        self._callback = None
        self._args = ()

    def cancelled(self) -> bool:
        return self._cancelled

    def get_context(self) -> contextvars.Context:
        return self._context

    def run(self) -> None:
        """Call the callback; an error goes to the loop's exception handler, as in asyncio."""
        callback = self._callback
        if callback is None:
            return
        try:
            self._context.run(callback, *self._args)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            message = f"Exception in callback {callback!r}"
            self._loop.call_exception_handler({"message": message, "exception": error, "handle": self})
        finally:
            # The traceback of a task's error holds this frame: the task would wait for the garbage collector.
            del self, callback


class TimerHandle(Handle):
    """A callback for a moment of virtual time.

    A *weak* timer is one of the grader's own (a guard, a limit): it fires like any other, but it does not
    keep a deadlock from being seen.
    """

    __slots__ = ("due", "weak")

    def __init__(
        self,
        due: int,
        loop: VirtualLoop,
        callback: Callable[..., object],
        args: tuple[Any, ...],
        context: contextvars.Context | None,
        weak: bool = False,
    ) -> None:
        super().__init__(loop, callback, args, context)
        self.due = due
        self.weak = weak

    def when(self) -> float:
        """The moment in virtual seconds."""
        return to_seconds(self.due)
