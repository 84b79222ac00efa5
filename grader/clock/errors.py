"""The part of the event loop interface that deals with errors nobody caught, and with debug mode."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable
from typing import Any

ExceptionHandler = Callable[[asyncio.AbstractEventLoop, dict[str, Any]], object]


class Errors(asyncio.AbstractEventLoop):
    """Exception handlers, as asyncio has them. Debug mode is remembered and changes nothing."""

    def __init__(self) -> None:
        super().__init__()
        self._exception_handler: ExceptionHandler | None = None
        self._debug = False

    def set_exception_handler(self, handler: ExceptionHandler | None) -> None:
        if handler is not None and not callable(handler):
            raise TypeError(f"A callable object or None is expected, got {handler!r}")
        self._exception_handler = handler

    def get_exception_handler(self) -> ExceptionHandler | None:
        return self._exception_handler

    def default_exception_handler(self, context: dict[str, Any]) -> None:
        """Say it on standard error; the worker's loop tells the judge instead."""
        print(context.get("message"), repr(context.get("exception")), file=sys.stderr)

    def call_exception_handler(self, context: dict[str, Any]) -> None:
        try:
            if self._exception_handler is None:
                self.default_exception_handler(context)
            else:
                self._exception_handler(self, context)
        except Exception as error:  # a handler of the student's must not end the loop
            again = {"message": "Unhandled error in exception handler", "exception": error, "context": context}
            self.default_exception_handler(again)

    def get_debug(self) -> bool:
        return self._debug

    def set_debug(self, enabled: bool) -> None:
        self._debug = enabled
