"""One submission before the judge: its source, what the checks found, and how it stands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from msgspec import DecodeError

from grader.explain.faults import Fault
from grader.explain.problems import not_python
from grader.isolation.usage import Asleep, Overworked, Vigil
from grader.isolation.workers import Worker, Workers
from grader.judge.conversation import KILLED, NO_TIME, NotJudged
from grader.judge.source import read_source, source_of
from grader.judge.submission import Submission, Unreadable
from grader.language import phrase
from grader.protocol.frames import Reply, decode_frame, encode
from grader.protocol.messages import Sketch
from grader.protocol.orders import Outline
from grader.protocol.parts import MAX_FRAME
from grader.protocol.wire import WireClosed, WireCut, WireError, WireTimeout
from grader.report import Verdict
from grader.run import Run

OUTLINE_SECONDS = 20.0


@dataclass
class Case:
    """What is known of a submission so far. `halted` holds the fault after which nothing more is tried."""

    submission: Submission
    source: str = ""
    sketch: Sketch = field(default_factory=Sketch)
    stated: Run | None = None
    faults: list[Fault] = field(default_factory=list)
    remarks: list[Fault] = field(default_factory=list)
    outcomes: dict[str, tuple[Verdict, str]] = field(default_factory=dict)
    halted: Fault | None = None
    vigil: Vigil = field(default_factory=Vigil)
    """Looks from outside at the workers that run it."""
    alone: dict[str, Run] = field(default_factory=dict)
    """Runs of the file's own functions by themselves, which several checks compare with."""
    broken: BaseException | None = None
    """What the grader itself stumbled over, if anything."""
    prepared: bool = False
    unprepared: Exception | None = None
    """Why it could not be read and parsed."""
    runs: list[Run] = field(default_factory=list)
    """All runs of the present check, as they were begun."""
    reused: bool = False
    """Whether a run of the present check was made in a worker that had served another."""

    @property
    def in_doubt(self) -> bool:
        """Whether a present check that does not pass has to be repeated, in fresh workers."""
        return self.reused or self.vigil.in_doubt

    def begin_check(self) -> Callable[[], None]:
        """Another check begins; how to take back what it has found, and to begin it again."""
        self.reused = False
        self.vigil.begin_check()
        outcomes, halted, stated, broken = dict(self.outcomes), self.halted, self.stated, self.broken
        unprepared = self.unprepared
        faults, remarks, alone = list(self.faults), list(self.remarks), dict(self.alone)

        def undo() -> None:
            self.outcomes, self.halted, self.stated, self.broken = outcomes, halted, stated, broken
            self.faults, self.remarks, self.alone = faults, remarks, alone
            self.unprepared = unprepared
            self.reused = self.vigil.in_doubt = False

        return undo

    @property
    def file(self) -> str:
        """The name the file has in messages and tracebacks."""
        return self.submission.exercise.facts.file

    def prepare(self, workers: Workers) -> None:
        """Read the file and parse it, once, in a worker that then runs nothing of it.

        Raises:
            Fault: it cannot be read, or Python refuses it.
        """
        if self.prepared:
            return
        if self.unprepared is not None:
            raise self.unprepared  # without its text there is nothing to judge, for whatever reason
        try:
            self._read(workers)
        except Exception as error:
            self.unprepared = error
            raise
        self.prepared = True

    def _read(self, workers: Workers) -> None:
        try:
            self.source = _source_of(self.submission)
            self.sketch = _outlined(self.source, workers, self.vigil)
        except Fault as fault:
            fault.last = True
            raise
        if self.sketch.problem is not None:
            raise not_python(self.sketch.problem)


def _source_of(submission: Submission) -> str:
    content = submission.content
    if isinstance(content, Unreadable):
        raise Fault("E01", content.message, content.fix)
    return read_source(submission.path) if content is None else source_of(content, submission.path.name)


def _outlined(source: str, workers: Workers, vigil: Vigil) -> Sketch:
    """The worker's parser may fall over a source that is made to make it fall; the judge's never sees one."""
    workers.only_fresh()
    worker = workers.lend()
    try:
        sketch = _told(worker, source, vigil)
    except (WireClosed, WireCut) as error:
        if not (vigil.blames(worker.death()) and worker.frames):
            raise NotJudged(phrase(KILLED)) from error
    except (WireTimeout, Asleep) as error:
        worker.end()
        raise NotJudged(phrase(NO_TIME)) from error
    except (WireError, DecodeError, StopIteration, Overworked):
        worker.end()
    else:
        worker.runs = 0
        workers.take_back(worker)
        return sketch
    message = phrase("Python could not read this file: it is nested too deeply, or too large.")
    raise Fault("E02", message, phrase("Write it in simple steps."))


def _told(worker: Worker, source: str, vigil: Vigil) -> Sketch:
    def look() -> None:
        vigil.look(worker.pid)

    worker.wire.receive(MAX_FRAME, OUTLINE_SECONDS, look)
    worker.frames = 1  # without this first word it is no worker, and what happens is the grader's fault
    worker.wire.send(encode(Reply(0, ((0, Outline(source)),))), look)
    frame = decode_frame(worker.wire.receive(MAX_FRAME, OUTLINE_SECONDS, look))
    worker.frames = 2
    return next(event for event in frame.events if isinstance(event, Sketch))
