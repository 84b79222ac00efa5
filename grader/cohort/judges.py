"""The judges of a cohort: one for each thread that asks, each a process that has collected the checks once."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from grader.catalog import Catalog
from grader.exercise import Exercise
from grader.isolation.terms import Isolation, NotIsolated
from grader.judge.submission import Submission, Unreadable
from grader.judge.warm import WarmJudge, unjudged
from grader.report import Report

STARTS = 3
"""So many judges have to say that programs are not locked in here: somebody may have killed what found that out."""


@dataclass(frozen=True)
class Piece:
    """A piece of work, plain data that any machine with this version of asynclings can do."""

    exercise: str
    content: bytes | Unreadable
    seed: int


class Judges:
    """Judges pieces, in the threads of whoever calls. Each thread has a judge of its own, until all are closed.

    The first judges stay on these `cores`, one each: a judge that is held up there just takes fewer pieces. They speak
    the `language` that is used here, unless another is named.
    """

    def __init__(
        self,
        exercises: tuple[str, ...],
        isolation: Isolation,
        cores: Sequence[int] = (),
        language: str | None = None,
    ) -> None:
        catalog = Catalog.installed()
        self._exercises = {name: catalog.find(name) for name in exercises}
        self._isolation: Isolation = isolation
        self._cores = list(cores)
        self._language = language
        self._mine = threading.local()
        self._lock = threading.Lock()
        self._all: list[WarmJudge] = []
        self._closed = False
        self._proven = False
        """Whether one of them has judged something: so this machine locks programs in as far as was asked for."""

    def judge(self, piece: Piece) -> Report:
        """The report on a piece. What was not judged, for whatever reason, is tried once more.

        Raises:
            NotIsolated: isolation was to be `full`, and is not.
            EOFError: the judges were closed.
        """
        report = self._tried(piece)
        if report.verdict == "not_judged":
            report = self._tried(piece)
        self._proven = self._proven or report.verdict != "not_judged"
        return report

    def _tried(self, piece: Piece) -> Report:
        exercise = self._exercises[piece.exercise]
        file = Path(exercise.facts.file)
        try:
            return self._judged(exercise, file, piece)
        except EOFError:
            raise
        except Exception as error:  # one submission is one row, and never the end of all others
            if isinstance(error, NotIsolated) and not self._proven:
                raise
            return unjudged(Submission(exercise, file, file.name), type(error).__name__, piece.seed)

    def _judged(self, exercise: Exercise, file: Path, piece: Piece) -> Report:
        for _ in range(STARTS - 1):
            try:
                return self._judge().judge(exercise, file, piece.content, piece.seed)
            except NotIsolated:
                self._mine.judge.close()
                del self._mine.judge
        return self._judge().judge(exercise, file, piece.content, piece.seed)

    def _judge(self) -> WarmJudge:
        if not hasattr(self._mine, "judge"):
            self._mine.judge = self._started()
        judge: WarmJudge = self._mine.judge
        return judge

    def _started(self) -> WarmJudge:
        with self._lock:
            if self._closed:
                raise EOFError
            exercises: list[Exercise] = list(self._exercises.values())
            core = self._cores.pop(0) if self._cores else None
            judge = WarmJudge(exercises, isolation=self._isolation, many=True, core=core, language=self._language)
            self._all.append(judge)
            return judge

    def close(self) -> None:
        """End all judges; who waits for one hears of it."""
        with self._lock:
            self._closed = True
            for judge in self._all:
                judge.close()
