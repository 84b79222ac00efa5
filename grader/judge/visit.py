"""A visit to a loaded file: calls of its functions and methods, on one loop, at whatever moments the judge likes."""

from __future__ import annotations

import itertools
from typing import Any

from grader.clock import to_ticks
from grader.judge.conversation import Conversation
from grader.protocol.orders import Call, Cancel, Probe
from grader.protocol.values import to_plain
from grader.records import Outcome
from grader.run import Run


class Visit:
    """Calls are numbered from 1, in the order of calling; `run` is the record of all that is seen meanwhile."""

    def __init__(self, worker: Conversation, run: Run) -> None:
        self.run = run
        self._worker = worker
        self._numbers = itertools.count(1)

    def call(self, name: str, *args: Any, on: int = 0, keep: bool = False) -> int:
        """Call a function of the file, or, `on` an earlier call, a method of what that one gave back; its number.

        What it gives back is awaited in a task of its own; with `keep` it is held ready for calls on it.
        """
        number = next(self._numbers)
        self._worker.order(Call(number, name, tuple(map(to_plain, args)), on=on, keep=keep))
        return number

    async def make(self, name: str, *args: Any, on: int = 0) -> int:
        """Call something, and hold what it gives back, unawaited: an object of a class, an async iterator, a manager.

        The number is what later calls are `on`. How the call went is in `run.outcomes`: `kept` if it went well.

        Raises:
            Fault: the run had no end.
        """
        number = self.call(name, *args, on=on, keep=True)
        await self.outcome(number)
        return number

    def cancel(self, call: int) -> None:
        """Cancel the task of a call, now; one that has ended stays as it is."""
        if call == 1 and call not in self.run.outcomes:
            self.run.now = self._worker.now()
            self.run.called_off = self.run.at()
        self._worker.order(Cancel(call))

    async def outcome(self, call: int) -> Outcome:
        """How a call ends, as soon as it has.

        Raises:
            Fault: the run had no end.
        """
        outcome: Outcome = await self._worker.until(f"call {call}")
        return outcome

    def probe(self, period: float) -> None:
        """Have a ticker on the student's loop, which sleeps so many virtual seconds again and again: `run.ticks`."""
        self._worker.order(Probe(to_ticks(period)))
