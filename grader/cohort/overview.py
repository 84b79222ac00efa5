"""What a class has understood, and what not: counted from its store in one pass."""

from __future__ import annotations

import hashlib
import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import median

import msgspec

from grader import __version__
from grader.catalog import Catalog, UnknownExercise
from grader.cohort.anonymity import Names, anonymous
from grader.cohort.gradebook import Column, Gradebook, Line
from grader.cohort.reading import Reader
from grader.explain.codes import name_of
from grader.explain.faults import Fault
from grader.explain.sentences import SENTENCES, sentence_of
from grader.judge.source import source_of
from grader.render.html import Run, Told
from grader.render.lines import TOLERANCE
from grader.render.overview import (
    BINS,
    MOST_SPANS,
    PER_BUDGET,
    Example,
    Group,
    Head,
    Mark,
    Overview,
    Person,
    Reason,
    Spread,
)
from grader.report import Report

EXAMPLES = 3


@dataclass
class Seen:
    """What one pass over the reports has gathered: by exercise the shares of the budget that runs took, and by code and
    exercise the runs that are good to show, each file once."""

    shares: dict[str, list[float]] = field(default_factory=dict)
    shown: dict[tuple[str, str], dict[str, Report]] = field(default_factory=dict)


def overview(book: Gradebook, reader: Reader, catalog: Catalog, name: str) -> Overview:
    """The page of this gradebook."""
    fresh = starters(book.columns, catalog)
    states = {line.key: [_state(line, column, fresh) for column in book.columns] for line in book.lines}
    people = {line.key: _person(line, states[line.key], book.columns) for line in book.lines}
    seen = _seen(reader, fresh)
    latest = max((row.at for line in book.lines for row in line.rows.values()), default="")
    return Overview(
        name=name,
        heads=book.columns,
        people=list(people.values()),
        reasons=_reasons(book, states, seen, reader),
        spreads=[_spread(head, seen.shares[head.exercise]) for head in book.columns if head.exercise in seen.shares],
        groups=_groups(book.columns, states, people),
        grader=__version__,
        at=latest,
    )


def starters(columns: Sequence[Column], catalog: Catalog) -> set[tuple[str, str]]:
    """The marks of the files as they are handed out, with any line ends."""
    marks = set()
    for column in columns:
        try:
            exercise = catalog.find(column.exercise)
            text = (exercise.starter / exercise.facts.file).read_bytes()
        except (UnknownExercise, OSError):
            continue  # a store may know more exercises than this version
        for ends in (b"\n", b"\r\n"):
            content = text.replace(b"\r\n", b"\n").replace(b"\n", ends)
            marks.add((column.exercise, hashlib.sha256(content).hexdigest()))
    return marks


def _state(line: Line, column: Column, fresh: set[tuple[str, str]]) -> str:
    row = line.rows.get(column.exercise)
    if row is None:
        return "none"
    return "fresh" if row.verdict == "failed" and (row.exercise, row.content) in fresh else row.verdict


def _person(line: Line, states: Sequence[str], columns: Sequence[Column]) -> Person:
    rows = [line.rows.get(column.exercise) for column in columns]
    marks = [Mark(state, row.points if row else None) for state, row in zip(states, rows, strict=True)]
    return Person(line.student.username, line.student.name, marks, line.points, line.notes(columns))


def _seen(reader: Reader, fresh: set[tuple[str, str]]) -> Seen:
    """Gathered from all reports; those of files that nobody has changed tell nothing of the class."""
    seen = Seen()
    decoder = msgspec.json.Decoder(Report)
    for _, exercise, content, text in reader.reports():
        if (exercise, content) in fresh:
            continue
        try:
            report = decoder.decode(text)
        except msgspec.DecodeError:
            continue
        if report.elapsed is not None and report.budget and report.verdict != "not_judged":
            seen.shares.setdefault(exercise, []).append(report.elapsed / report.budget)
        if report.verdict == "failed" and report.findings:
            _offer(seen.shown.setdefault((report.findings[0].code, exercise), {}), content, report)
    return seen


def _offer(shown: dict[str, Report], content: str, report: Report) -> None:
    """Take a run among those to be shown, if it is as good as they are."""
    shown[content] = report
    if len(shown) > EXAMPLES:
        del shown[max(shown, key=lambda mark: _worth(mark, shown[mark]))]


def _worth(content: str, report: Report) -> tuple[bool, bool, str]:
    """What is shown first: runs with a line and with a picture that has room; then any, but always the same."""
    spans = len(report.timeline) + len(report.wanted)
    return report.findings[0].line is None, not 0 < spans <= MOST_SPANS, content


def _reasons(book: Gradebook, states: dict[str, list[str]], seen: Seen, reader: Reader) -> list[Reason]:
    """What is to be mended first, by exercise; the most frequent comes first."""
    counts, shares = _counted(book, states)
    exercises = [column.exercise for column in book.columns]
    totals = {code: sum(counts[code, exercise] for exercise in exercises) for code, _ in counts}
    names = Names((line.student.name for line in book.lines), map(_handles, book.lines))
    return [
        Reason(
            code,
            name_of(code) if code in SENTENCES else "",
            sentence_of(code),
            [counts[code, exercise] for exercise in exercises],
            [shares.get((code, exercise), 0.0) for exercise in exercises],
            _examples(code, sorted(exercises, key=lambda one: -counts[code, one]), seen, reader, names),
        )
        for code, _ in sorted(totals.items(), key=lambda item: (-item[1], item[0]))
    ]


def _counted(
    book: Gradebook, states: dict[str, list[str]]
) -> tuple[Counter[tuple[str, str]], dict[tuple[str, str], float]]:
    """How many have a code to mend first in an exercise, and their share of those judged there; the largest is 1."""
    counts: Counter[tuple[str, str]] = Counter()
    judged: Counter[str] = Counter()
    for line in book.lines:
        for column, state in zip(book.columns, states[line.key], strict=True):
            judged[column.exercise] += state in ("passed", "failed")
            code = line.rows[column.exercise].code if state == "failed" else None
            if code:
                counts[code, column.exercise] += 1
    shares = {key: count / judged[key[1]] for key, count in counts.items()}
    largest = max(shares.values(), default=1.0)
    return counts, {key: share / largest for key, share in shares.items()}


def _handles(line: Line) -> tuple[str, ...]:
    """What else names a student. Of an address that is what stands before the @: the rest is no person's."""
    who = line.student
    return line.key, who.username, who.email.partition("@")[0], who.identifier


def _examples(code: str, exercises: Sequence[str], seen: Seen, reader: Reader, names: Names) -> list[Example]:
    """Three at most, of as many exercises as there are: first of the one where most have it."""
    found = [sorted(seen.shown.get((code, one), {}).items(), key=lambda item: _worth(*item)) for one in exercises]
    turns = [runs[turn] for turn in range(EXAMPLES) for runs in found if turn < len(runs)]
    return [_example(content, report, reader, names) for content, report in turns[:EXAMPLES]]


def _example(content: str, report: Report, reader: Reader, names: Names) -> Example:
    made, source = anonymous(report, source_kept(reader, content, report.file), names)
    return Example(Run(made, Told(sources={made.exercise: source})))


def source_kept(reader: Reader, content: str, file: str) -> str | None:
    """The text of a graded file; None where the store has not kept it, or it is no text."""
    kept = reader.source(content)
    try:
        return None if kept is None else source_of(kept, file)
    except Fault:
        return None


def _spread(head: Head, shares: Sequence[float]) -> Spread:
    bins = [0] * BINS
    for share in shares:
        bins[max(0, min(BINS - 1, math.ceil(share * PER_BUDGET - TOLERANCE) - 1))] += 1
    within = sum(share <= 1 + TOLERANCE for share in shares)
    return Spread(head, bins, within, len(shares), median(shares))


def _groups(heads: Sequence[Head], states: dict[str, list[str]], people: dict[str, Person]) -> list[Group]:
    """Who is stuck: those who never began, then exercise by exercise."""
    found: dict[tuple[int, str], list[Person]] = {}
    for key, theirs in states.items():
        place = standing(theirs)
        if place is not None:
            found.setdefault(place, []).append(people[key])
    return [Group(kind, heads[at] if at >= 0 else None, found[at, kind]) for at, kind in sorted(found)]


def standing(states: Sequence[str]) -> tuple[int, str] | None:
    """Where a student is stuck: at which exercise, and how. None for who is not, or of whom that is not known."""
    last = max((at for at, state in enumerate(states) if state == "passed"), default=-1)
    later = range(last + 1, len(states))
    tried = next((at for at in later if states[at] == "failed"), None)
    if tried is not None:
        return tried, "stuck"
    if not later or any(states[at] == "not_judged" for at in later):
        return None
    return (-1, "never") if last < 0 else (last, "stopped")
