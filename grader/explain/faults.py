"""A fault: the reason why a check fails, as a sentence for the student."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from grader.records import WorldCall
    from grader.run import Run


class Fault(Exception):
    """Raised by a check, with a code of the catalogue, what is wrong, and what to do about it.

    `line` is where to look first, `also` further lines; `run` is the run that shows it. `last` ends the judging of
    this submission: the checks that follow could only say the same again, or could not be run. `idle` is a request that
    nothing stood in the way of from a time (in virtual seconds) on: until it began, its row shows that it waited.
    `when` is added once it is known which runs of the check passed. `of` names the check that this is about, where
    others come upon it as well; `counts` the function whose calls have a limit.
    """

    def __init__(
        self,
        code: str,
        message: str,
        fix: str,
        *,
        line: int | None = None,
        also: tuple[int, ...] = (),
        run: Run | None = None,
        last: bool = False,
        idle: tuple[WorldCall, float] | None = None,
        of: str = "",
        counts: str = "",
    ) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.fix = fix
        self.line = line
        self.also = also
        self.run = run
        self.last = last
        self.idle = idle
        self.of = of
        self.counts = counts
        self.when = ""
