"""The judge's event loop: virtual, and in step with the worker's through the hand-off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grader.clock import VirtualLoop, leap

if TYPE_CHECKING:
    from grader.judge.handoff import Handoff


class JudgeLoop(VirtualLoop):
    """Checks run on this loop, one new loop a check, so that each begins at 0.

    While a hand-off is attached, it decides when time passes; else the loop is alone.
    """

    def __init__(self) -> None:
        super().__init__(self._pass_time)
        self.handoff: Handoff | None = None

    def _pass_time(self, loop: VirtualLoop) -> None:
        if self.handoff is None:
            leap(loop)
        else:
            self.handoff.pass_time()
