"""Pairs of submissions that are more alike than their exercise explains: a reason to look, never a verdict."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from grader.cohort import words
from grader.cohort.key import NoAnswerKey, answer_key
from grader.cohort.passages import OF_SHAPE, OF_TEXT, Alike, Index, Lines
from grader.cohort.submissions import Place, handed_in
from grader.cohort.words import TooLong, Word
from grader.exercise import Exercise
from grader.explain.faults import Fault
from grader.judge.source import source_of
from grader.judge.submission import Unreadable
from grader.render.similarity import MOST_SHOWN

NOT_COMPARED = "{student} {exercise} is not compared: {reason}"
TOO_LONG = "it is far longer than an answer."
WORDS_ALONE = "{student} {exercise}: {reason}, so its words alone are compared."
NO_PYTHON = "this is no Python"
TOO_DEEP = "it is nested too deeply"


@dataclass(frozen=True)
class File:
    """What a student has handed in, as a text and as the words of it; a shape only where there is one."""

    student: str
    source: str
    text: list[Word]
    shape: list[Word] | None


@dataclass(frozen=True)
class Side:
    """One file of a pair: its lines, and for each of them how it is compared with those of the other."""

    file: File
    lines: Lines
    compared: list[str]


@dataclass(frozen=True)
class Match:
    """Two files that are alike. `kind` is "text" if they are the same word for word, "shape" if only their shapes are,
    "" if neither is. There are no `sides` to show where there are too many others for which more speaks."""

    exercise: Exercise
    students: tuple[str, str]
    kind: str
    evidence: float
    sides: tuple[Side, Side] | None = None

    @property
    def rank(self) -> tuple[float, int, tuple[str, str]]:
        """What comes first: much evidence, then always the same."""
        return -round(self.evidence, 6), self.exercise.number, self.students


@dataclass
class Compared:
    """What came of a class: the pairs, those first for which most speaks, and what could not be compared."""

    matches: list[Match] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    students: list[str] = field(default_factory=list)
    """All of the class, alike or not."""
    files: int = 0
    untouched: int = 0
    key: int = 0
    """How many files of the answer key were counted among those of others."""


def compare(folder: Path, exercises: Sequence[Exercise], places: Sequence[Place], step: Callable[[], None]) -> Compared:
    """Compare the files below a folder, exercise by exercise; `step` is called after each file is read.

    Raises:
        NoSubmissions: the folder is gone.
    """
    done = Compared(students=list(dict.fromkeys(place.student for place in places)))
    for exercise in exercises:
        files = []
        for place in places:
            if place.exercise == exercise:
                file = _read(folder, place, done.told)
                files += [file] if file else []
                step()
        done.files += len(files)
        done.matches += _matches(exercise, files, done)
    done.matches.sort(key=lambda match: match.rank)
    return done


def _read(folder: Path, place: Place, told: list[str]) -> File | None:
    """The file at a place; None if there is none that can be compared, which is told unless it is missing."""
    handed = handed_in(folder, place)
    if handed.missing or place.doubtful:
        return None
    names = {"student": place.student, "exercise": place.exercise.id}
    try:
        if isinstance(handed.content, Unreadable):
            raise Fault("E01", handed.content.message, handed.content.fix)
        source = source_of(handed.content, place.exercise.facts.file)
        text = words.text_of(source)
        shape, why = _shape(source, place.exercise)
    except (Fault, TooLong) as error:
        reason = TOO_LONG if isinstance(error, TooLong) else error.message
        told.append(NOT_COMPARED.format(**names, reason=reason))
        return None
    if why:
        told.append(WORDS_ALONE.format(**names, reason=why))
    return File(place.student, source, text, shape)


def _shape(source: str, exercise: Exercise) -> tuple[list[Word] | None, str]:
    """The shape, or why there is none."""
    try:
        return words.shape_of(source, exercise.facts.functions), ""
    except TooLong:
        raise
    except (RecursionError, MemoryError):
        return None, TOO_DEEP
    except (SyntaxError, ValueError):
        return None, NO_PYTHON


def _matches(exercise: Exercise, files: Sequence[File], done: Compared) -> Iterator[Match]:
    starter = _ours(exercise.starter / exercise.facts.file, exercise)
    done.untouched += sum(file.source == starter.source for file in files)
    if sum(file.source != starter.source for file in files) < 2:
        return
    others = list(_key_of(exercise))
    done.key += len(others)
    texts = Index([each.text for each in files], starter.text, [each.text for each in others], OF_TEXT)
    shapes = Index([each.shape for each in files], starter.shape or [], [each.shape or [] for each in others], OF_SHAPE)
    found: dict[tuple[int, int], tuple[Index, Alike]] = {}
    for index in (shapes, texts):
        for pair in index.pairs():
            known = found.get((pair.one, pair.other))
            if known is None or known[1].evidence < pair.evidence:
                found[pair.one, pair.other] = index, pair
    ranked = []
    for index, pair in found.values():
        one, other = pair.one, pair.other
        kind = "text" if texts.same(one, other) else "shape" if shapes.same(one, other) else ""
        match = Match(exercise, (files[one].student, files[other].student), kind, pair.evidence)
        ranked.append((match, index, one, other))
    ranked.sort(key=lambda each: each[0].rank)
    for match, index, one, other in ranked[:MOST_SHOWN]:
        yield replace(match, sides=(_side(files, index, one, other), _side(files, index, other, one)))
    yield from (match for match, *_ in ranked[MOST_SHOWN:])


def _side(files: Sequence[File], index: Index, one: int, other: int) -> Side:
    return Side(files[one], index.lines(one, other), index.line_by_line(one, files[one].source))


def _ours(path: Path, exercise: Exercise) -> File:
    """A file of the exercise itself."""
    source = source_of(path.read_bytes(), path.name)
    return File("", source, words.text_of(source), _shape(source, exercise)[0])


def _key_of(exercise: Exercise) -> Iterator[File]:
    """The answers to an exercise that are known, right and wrong; none where the answer key is not installed."""
    try:
        folder = answer_key() / exercise.folder
    except NoAnswerKey:
        return
    for path in sorted([folder / exercise.facts.file, *folder.glob("right/*.py"), *folder.glob("wrong/*.py")]):
        try:
            yield _ours(path, exercise)
        except (OSError, Fault, TooLong):
            continue  # a file that is there to be unreadable
