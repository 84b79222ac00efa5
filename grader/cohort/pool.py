"""Where the pieces of a cohort are judged: here, by so many judges at a time, or on other machines (`cluster.py`)."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from typing import Protocol, TypeVar

from grader.cohort.judges import Judges, Piece
from grader.exercise import Exercise
from grader.isolation.terms import Isolation
from grader.report import Report

AHEAD = 2
"""So much is under way for each judge: none waits for the next piece, and little is held in memory."""
POLL_SECONDS = 0.5
"""Ctrl-C may come to another thread than the one that hears of it, and that would wait on for the others."""

Key = TypeVar("Key")
Asked = TypeVar("Asked")
Told = TypeVar("Told")


class Unusable(Exception):
    """These judges cannot be used; the text is the sentence to show."""


class GivenUp(Unusable):
    """They cannot be used any further, or not safely; what has its row by now keeps it."""


class Pool(Protocol):
    """Judges, wherever they are."""

    def reports(self, pieces: Iterator[tuple[Key, Piece]]) -> Iterator[tuple[Key, Report]]:
        """The report on each piece, as it comes; a piece is asked for when there is somebody to judge it.

        Raises:
            NotIsolated: isolation was to be `full`, and is not.
            Unusable: that are not here, and cannot judge.
        """


class LocalPool:
    """The judges of this machine, one in each thread of an executor."""

    def __init__(self, executor: ThreadPoolExecutor, judges: Judges, jobs: int) -> None:
        self._executor = executor
        self._judges = judges
        self._ahead = jobs * AHEAD

    def reports(self, pieces: Iterator[tuple[Key, Piece]]) -> Iterator[tuple[Key, Report]]:
        asked = ((key, self._executor.submit(self._judges.judge, piece)) for key, piece in pieces)
        for key, future in in_flight(asked, lambda: self._ahead):
            yield key, future.result()


@contextmanager
def local_pool(exercises: Sequence[Exercise], isolation: Isolation, jobs: int) -> Iterator[LocalPool]:
    """So many judges on this machine. However it ends, all of them are ended, and what they were at is given up."""
    mine = cores() if jobs == len(cores()) else []
    judges = Judges(tuple(exercise.id for exercise in exercises), isolation, mine)
    executor = ThreadPoolExecutor(jobs, "judge")
    try:
        yield LocalPool(executor, judges, jobs)
    finally:
        executor.shutdown(wait=False, cancel_futures=True)
        judges.close()
        executor.shutdown()


def in_flight(
    asked: Iterator[tuple[Asked, Future[Told]]], ahead: Callable[[], int]
) -> Iterator[tuple[Asked, Future[Told]]]:
    """Have so many asked for at a time, and tell each as it is done. `ahead` is looked at again and again."""
    under_way: dict[Future[Told], Asked] = {}

    def go_on() -> None:
        while len(under_way) < ahead():
            following = next(asked, None)
            if following is None:
                return
            under_way[following[1]] = following[0]

    go_on()
    while under_way:
        done, _ = wait(under_way, POLL_SECONDS, FIRST_COMPLETED)
        told = [(under_way.pop(future), future) for future in done]
        go_on()
        yield from told


def cores() -> list[int]:
    """The cores that this process may use."""
    return sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else list(range(os.cpu_count() or 1))
