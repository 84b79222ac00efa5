"""The pairs of a class as they are shown: side by side, the lines of both aligned, with or without names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import zip_longest

from rapidfuzz.distance import Indel

from grader import __version__
from grader.cohort import similarity
from grader.cohort.anonymity import Names, without_comments
from grader.cohort.roster import Roster, Student
from grader.cohort.similarity import Compared, Match
from grader.language import phrase
from grader.render.similarity import MOST_SHOWN, Line, Pair, Side, Similarity

Called = Callable[[str], tuple[str, str]]
"""What a student is called, and the username where that is something else."""
At = tuple[int | None, int | None]
"""A line of the one file beside a line of the other, from 0; None where there is none."""


def shown(done: Compared, roster: Roster | None, name: str, anonymous: bool) -> Similarity:
    """The ranking of a class with this name; if `anonymous`, nobody can be told from it."""
    known = {student.username: student for student in (roster.students if roster else [])}
    people = [known.get(each, Student(each)) for each in dict.fromkeys([*known, *done.students])]
    names = Names([each.name for each in people], map(_handles, people))
    called = _numbered(done.matches) if anonymous else _named(known)

    def hidden(source: str) -> str:
        return names.hidden(without_comments(source)) if anonymous else source

    together = _together(done.matches)
    first = done.matches[:MOST_SHOWN]
    pairs = [_pair(each, each.sides, together[each.students], called, hidden) for each in first if each.sides]
    return Similarity(name, pairs, len(done.matches), done.files, done.untouched, done.key, anonymous, __version__)


def _together(matches: Sequence[Match]) -> dict[tuple[str, str], list[str]]:
    """In which exercises two students are alike."""
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for match in sorted(matches, key=lambda each: each.exercise.number):
        found[match.students].append(match.exercise.id)
    return found


def _pair(
    match: Match,
    sides: tuple[similarity.Side, similarity.Side],
    together: Sequence[str],
    called: Called,
    hidden: Callable[[str], str],
) -> Pair:
    exercise = match.exercise
    one, other = sides
    rows = list(aligned(one.compared, other.compared))
    left = _side(one, [row[0] for row in rows], called, hidden)
    right = _side(other, [row[1] for row in rows], called, hidden)
    also = [each for each in together if each != exercise.id]
    return Pair(exercise.id, exercise.name, exercise.facts.file, (left, right), match.kind, also)


def _side(side: similarity.Side, at: Sequence[int | None], called: Called, hidden: Callable[[str], str]) -> Side:
    texts = hidden(side.file.source).split("\n")
    rows = [None if number is None else Line(number + 1, texts[number], _mark(side, number + 1)) for number in at]
    lines = side.lines
    return Side(*called(side.file.student), len(lines.own), len(lines.alike), len(lines.rare), rows)


def _mark(side: similarity.Side, number: int) -> str:
    return "rare" if number in side.lines.rare else "alike" if number in side.lines.alike else ""


def aligned(one: Sequence[str], other: Sequence[str]) -> Iterator[At]:
    """Which line stands beside which: those that are alike, as many as can be without changing their order."""
    lefts: list[int] = []
    rights: list[int] = []
    for step in Indel.opcodes(one, other):
        mine, theirs = range(step.src_start, step.src_end), range(step.dest_start, step.dest_end)
        if step.tag == "equal":
            yield from zip_longest(lefts, rights)
            lefts, rights = [], []
            yield from zip(mine, theirs, strict=True)
        else:
            lefts += mine
            rights += theirs
    yield from zip_longest(lefts, rights)


# -- names


def _named(known: dict[str, Student]) -> Called:
    def called(username: str) -> tuple[str, str]:
        name = known[username].name if username in known else ""
        return (name, username) if name and name != username else (username, "")

    return called


def _numbered(matches: Sequence[Match]) -> Called:
    """Numbers in the order of the ranking."""
    numbers: dict[str, int] = {}
    for match in matches:
        for student in match.students:
            numbers.setdefault(student, len(numbers) + 1)
    return lambda username: (phrase("student {number}", number=numbers[username]), "")


def _handles(student: Student) -> tuple[str, ...]:
    return student.username, student.email.partition("@")[0], student.identifier
