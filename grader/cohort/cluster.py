"""The judges of other machines: workers of dask.distributed, found through their scheduler.

What goes there is bytes: pieces of work, and what is installed here. What comes back is bytes: reports. A worker that
has something else installed says so, and judges nothing. One that is killed loses nothing: the scheduler gives what it
was at to another one.
"""

from __future__ import annotations

import asyncio
import logging
import secrets
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import CancelledError, Future
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import msgspec
from distributed import Client, KilledWorker, Security, rpc

from grader.catalog import Catalog
from grader.cohort.judges import Piece
from grader.cohort.kit import Kit, kit
from grader.cohort.pool import AHEAD, GivenUp, Key, Unusable, in_flight
from grader.cohort.remote import Answer, Order, Terms, judged, let_go
from grader.exercise import Exercise
from grader.isolation.terms import Isolation
from grader.judge.submission import Submission, Unreadable
from grader.judge.warm import unjudged
from grader.language import N_, phrase, used
from grader.report import Report

CONNECT_SECONDS = 5.0
LOOK_SECONDS = 2.0
"""So often the scheduler is asked how many threads its workers have: they come and go."""
END_SECONDS = 5.0
"""So long the workers are waited for in the end: one that does not answer ends its judges by itself, later."""

MOST_PIECES = 16
"""That go together: what the scheduler does for each order takes a quarter of the time of a piece."""
ORDERS_EACH = 16
"""At least so many for each thread, so that all of them end at about the same time."""
MOST_BYTES = 1 << 18
LOGGERS = ("distributed", "distributed.client", "tornado")
"""To which it gives handlers that write to people."""

NO_ANSWER = "No scheduler answers at {address}."
NO_ADDRESS = "{address} cannot be used as a scheduler: {why}"
GONE = "The scheduler at {address} does not answer any more. What is graded has its row: to go on, type the same again."
NOBODY = "The scheduler has no workers: waiting for one that has asynclings."
DIFFERS = "{machine} has {theirs}, and this machine has {ours}: install the same on both. Nothing was judged there."
INSTALLED = "asynclings {version} on Python {python} (files {files})"
UNABLE = "The worker at {worker} has no asynclings ({why}): install version {version} there."
OPEN = "{machine} does not lock programs in fully (open: {missing}): nothing was run there."
BROKEN = "A worker broke off ({why}). What is graded has its row: to go on, type the same again."
KILLED = N_("each process that judged it died")

Said = TypeVar("Said")


class ClusterPool:
    """Judges wherever the scheduler has workers, one in each of their threads."""

    def __init__(self, client: Client, address: str, terms: Terms, total: int, tell: Callable[[str], None]) -> None:
        self._client = client
        self._executor = client.get_executor(pure=False)
        self._address = address
        self._terms = terms
        self._tell = tell
        self._known: set[str] = set()
        self._threads = -1
        self._look()
        self._most = min(max(total // (ORDERS_EACH * max(self._threads, 1)), 1), MOST_PIECES)
        self._exercises = {name: Catalog.installed().find(name) for name in terms.exercises}

    def reports(self, pieces: Iterator[tuple[Key, Piece]]) -> Iterator[tuple[Key, Report]]:
        """As each pool's. Pieces that were together on workers that died, each time, are judged at the end, one at a
        time: so only the one that does it is left without a verdict.

        Raises:
            Unusable: a worker, or the scheduler, cannot be used.
        """
        suspects: list[tuple[Key, Piece]] = []
        asked = ((order, self._submit(order)) for order in self._orders(pieces))
        for order, future in in_flight(asked, self._ahead):
            found = self._answered(future)
            if found is None:
                suspects += order
            else:
                yield from zip((key for key, _ in order), found, strict=True)
        one_by_one = (((key, piece), self._submit([(key, piece)])) for key, piece in suspects)
        for (key, piece), future in in_flight(one_by_one, lambda: 1):
            found = self._answered(future)
            yield key, found[0] if found else self._unjudged(piece)

    def let_go(self) -> None:
        """Give up what is under way, and have all workers end their judges."""
        self._executor.shutdown(wait=False)
        self._client.run(let_go, self._terms.run, on_error="ignore")

    def _orders(self, pieces: Iterator[tuple[Key, Piece]]) -> Iterator[list[tuple[Key, Piece]]]:
        """Some pieces each."""
        order: list[tuple[Key, Piece]] = []
        size = 0
        for key, piece in pieces:
            order.append((key, piece))
            size += 0 if isinstance(piece.content, Unreadable) else len(piece.content)
            if len(order) >= self._most or size >= MOST_BYTES:
                yield order
                order, size = [], 0
        if order:
            yield order

    def _submit(self, order: Sequence[tuple[Key, Piece]]) -> Future[bytes]:
        asked = Order(kit(), self._terms, [piece for _, piece in order])
        submit: Callable[[], Future[bytes]] = partial(self._executor.submit, judged, msgspec.json.encode(asked))
        return self._asked(submit)

    def _answered(self, future: Future[bytes]) -> list[Report] | None:
        """The reports on an order; None where each worker that had it was killed."""
        try:
            answer = msgspec.json.decode(future.result(), type=Answer)
        except KilledWorker:
            return None
        except CancelledError:
            raise GivenUp(GONE.format(address=self._address)) from None
        except Exception as error:  # each file's own faults are in its report: this is the machine's, or dask's
            raise GivenUp(BROKEN.format(why=f"{type(error).__name__}: {error}")) from None
        return self._accept(answer)

    def _unjudged(self, piece: Piece) -> Report:
        exercise = self._exercises[piece.exercise]
        file = exercise.facts.file
        return unjudged(Submission(exercise, Path(file), file), phrase(KILLED), piece.seed)

    def _ahead(self) -> int:
        if time.monotonic() - self._looked > LOOK_SECONDS:
            self._look()
        return AHEAD * max(self._threads, 1)

    def _look(self) -> None:
        """Count the threads there are, and have a word with each worker that is new."""
        workers: dict[str, int] = self._asked(self._client.nthreads)
        before, self._threads = self._threads, sum(workers.values())
        if before and not self._threads:
            self._tell(NOBODY)
        if new := workers.keys() - self._known:
            self._compare(sorted(new))
        self._known = set(workers)
        self._looked = time.monotonic()

    def _compare(self, workers: list[str]) -> None:
        """Each order is compared there again. But a worker that has no asynclings could not even read one: it ends."""
        nothing = msgspec.json.encode(Order(kit(), self._terms, []))
        answers = self._asked(partial(self._client.run, judged, nothing, workers=workers, on_error="return"))
        for worker, answer in answers.items():
            if isinstance(answer, bytes):
                self._accept(msgspec.json.decode(answer, type=Answer))
            elif not isinstance(answer, OSError):  # then it was there a moment ago, and is no more
                raise Unusable(UNABLE.format(worker=worker, why=answer, version=kit().version))

    def _asked(self, question: Callable[[], Said]) -> Said:
        """What the scheduler says."""
        try:
            return question()
        except Exception:  # of several kinds, depending on when it went
            raise GivenUp(GONE.format(address=self._address)) from None

    def _accept(self, answer: Answer) -> list[Report]:
        """The reports of an answer."""
        if answer.other is not None:
            theirs, ours = told(answer.other), told(kit())
            raise Unusable(DIFFERS.format(machine=answer.machine, theirs=theirs, ours=ours))
        if answer.missing:
            raise GivenUp(OPEN.format(machine=answer.machine, missing=", ".join(answer.missing)))
        return answer.reports


def told(one: Kit) -> str:
    """What is installed, in words."""
    return INSTALLED.format(version=one.version, python=one.python, files=one.files)


@contextmanager
def cluster_pool(
    address: str, exercises: Sequence[Exercise], isolation: Isolation, total: int, tell: Callable[[str], None]
) -> Iterator[ClusterPool]:
    """The judges behind this scheduler, for so many pieces in all. However it ends, they are let go.

    Raises:
        Unusable: it does not answer.
    """
    for name in LOGGERS:  # what concerns anybody is told in our own words
        logging.getLogger(name).handlers = [logging.NullHandler()]
    terms = Terms(secrets.token_hex(8), tuple(exercise.id for exercise in exercises), isolation, used())
    _must_answer(address)
    client = Client(address, timeout=CONNECT_SECONDS, set_as_default=False)
    try:
        pool = ClusterPool(client, address, terms, total, tell)
        try:
            yield pool
        finally:
            _at_most(END_SECONDS, pool.let_go)
    finally:
        _at_most(END_SECONDS, client.close)


def _must_answer(address: str) -> None:
    """Ask whoever listens there who it is: a Client would wait for an answer for as long as somebody listens."""
    try:
        there = asyncio.run(asyncio.wait_for(_identity(address), CONNECT_SECONDS))
    except OSError:  # nobody, or nobody who speaks in time
        raise Unusable(NO_ANSWER.format(address=address)) from None
    except Exception as error:
        raise Unusable(NO_ADDRESS.format(address=address, why=error)) from None
    if there.get("type") != "Scheduler":
        raise Unusable(NO_ANSWER.format(address=address))


async def _identity(address: str) -> Mapping[str, Any]:
    arguments = Security().get_connection_args("client")
    async with rpc(address, connection_args=arguments, timeout=CONNECT_SECONDS) as there:
        found: Mapping[str, Any] = await there.identity()
        return found


def _at_most(seconds: float, work: Callable[[], object]) -> None:
    """Do something that may wait for others, and do not wait longer than that for it; it does no harm if it fails."""

    def tried() -> None:
        with suppress(Exception):
            work()

    thread = threading.Thread(target=tried, daemon=True)
    thread.start()
    thread.join(seconds)
