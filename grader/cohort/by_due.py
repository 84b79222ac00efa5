"""`--at due`: what each student's repository held when the work was due, read from its objects."""

from __future__ import annotations

import stat
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from itertools import groupby

from grader.cohort.gitobjects import Broken
from grader.cohort.history import History
from grader.cohort.record import Repositories, in_time, newest_by
from grader.cohort.submissions import Class, HandedIn, Place
from grader.explain.faults import Fault
from grader.judge.source import MAX_BYTES, missing
from grader.judge.submission import Unreadable
from grader.language import phrase
from grader.render.plain import visible

NO_GIT = "{student} has no git repository: nobody knows what was there when the work was due."
CUT = "{student}: this copy of the repository begins after the due date; fetch all of its history."


def at_due(repositories: Repositories, found: Class, due: datetime) -> Class:
    """The same class, with the places as they were when the work was due; who cannot be told is left out."""
    now = replace(found, places=[], left_out=list(found.left_out))
    for student, theirs in groupby(found.places, lambda place: place.student):
        mine = list(theirs)
        if mine[0].doubtful:
            now.places += mine
            continue
        by = None if in_time(found.submitted.get(student), due) else due
        why = _doubt(repositories, mine, by)
        if why:
            now.left_out.append(why.format(student=visible(student)))
        else:
            now.places += [replace(place, read=partial(_then, repositories, place, by)) for place in mine]
    return now


def _doubt(repositories: Repositories, places: Sequence[Place], due: datetime | None) -> str:
    """Why it cannot be told what a student's folder held when the work was due: that is no fault of the student's."""
    place = places[0]
    if not place.parts:
        return ""
    repository = repositories.of(place)
    if repository is None:
        return NO_GIT
    if repository.history is None or due is None:
        return ""
    history = repository.history
    try:
        tip = history.tip()
        commits = list(history.line(tip)) if tip else []
        later = all(commit.at > due for commit in commits)
        return CUT if commits and later and history.is_cut_at(commits[-1]) else ""
    except Broken:
        return ""


def _then(repositories: Repositories, place: Place, due: datetime | None) -> HandedIn:
    """What was at a place; whatever was there, it is an answer."""
    repository = repositories.of(place)
    try:
        if repository is None:
            raise missing(place.exercise.facts.file)
        if repository.history is None:
            raise Broken(repository.broken)
        return HandedIn(_committed(repository.history, repository.parts, due, place.exercise.facts.file))
    except Broken:
        told = phrase("The git repository cannot be read: it is damaged, or no common one.")
        return HandedIn(Unreadable(told, phrase("Clone it anew, and push again.")))
    except Fault as fault:
        return HandedIn(Unreadable(fault.message, fault.fix), missing=True)


def _committed(history: History, path: tuple[str, ...], due: datetime | None, name: str) -> bytes | Unreadable:
    tip = newest_by(history, due)
    if tip is None:
        message = phrase("There is no commit that was made by the due date.")
        raise Fault("E01", message, phrase("Commit and push your work in time."))
    entry = history.entry(tip, path)
    if entry is None:
        raise missing(name)
    if not stat.S_ISREG(entry.mode):
        message = phrase("{name} is not a regular file.", name=name)
        return Unreadable(message, phrase("Put the file itself there."))
    content = history.blob(entry.name)
    if len(content) > MAX_BYTES:
        message = phrase(
            "{name} is larger than {most} KB, far more than an exercise needs.", name=name, most=MAX_BYTES // 1024
        )
        return Unreadable(message, phrase("Hand in the program alone, without data in it."))
    return content
