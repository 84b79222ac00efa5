"""What `cohort grade` says and keeps of where submissions are from, and when they came."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import click

from grader.cli.ladder import Misuse, say
from grader.render.plain import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from grader.cohort.classfile import CohortFile
    from grader.cohort.record import Repositories
    from grader.cohort.store import Store
    from grader.cohort.submissions import Class

MOST_NAMED = 5

NO_DUE = '--at due needs a due date: put one into cohort.toml, like due = "2027-01-31 23:59 Europe/Berlin".'
AT_DUE = "Graded is what was committed by {due}. Commit dates are claims of their authors."
LATE = "Handed in after the due date: {count}, {claimed} of them by the dates of commits, which are claims."
NO_COMMIT = "Of no commit, and when they came is not known: {names} ({note})."


def due_asked(known: CohortFile | None) -> datetime:
    """The due date of the class.

    Raises:
        Misuse: there is none.
    """
    if known is None or known.due is None:
        raise Misuse(NO_DUE)
    return known.due


def told_at(repositories: Repositories, found: Class, due: datetime) -> Class:
    """The class as it was at this moment; who is left out is told."""
    from grader.cohort.by_due import at_due
    from grader.cohort.moments import shown

    now = at_due(repositories, found, due)
    for line in now.left_out[len(found.left_out) :]:
        click.echo(visible(line), err=True)
    say(f"{AT_DUE.format(due=shown(due))}\n")
    return now


def record(store: Store, repositories: Repositories, found: Class, due: datetime | None) -> None:
    """Keep where all of it is from, after what is known of earlier submissions."""
    from grader.cohort import attempts
    from grader.cohort.record import records

    attempts.settle(store)
    attempts.keep(store, records(repositories, found.places, found.submitted, due))


def tell_record(store: Store, found: Class, known: CohortFile | None) -> None:
    """How many came late, and of which it is not known where they are from; what was judged is noted with them."""
    from grader.cohort import attempts
    from grader.cohort.mark import Policy

    attempts.settle(store)
    here = {(place.student, place.exercise.id) for place in found.places}
    with store.base() as base:
        marks = attempts.marks(base, known.due if known else None, Policy(), {})
        notes = attempts.notes(base)
    late = [one.attempt for key, one in marks.items() if key in here and one.days_late and one.attempt]
    if late:
        say(f"{LATE.format(count=len(late), claimed=sum(one.claimed for one in late))}\n")
    for note in sorted({notes[key] for key in here if notes.get(key)}):
        names = [
            f"{visible(student)} {exercise}"
            for student, exercise in sorted(here)
            if notes.get((student, exercise)) == note
        ]
        say(f"{NO_COMMIT.format(names=_few(names), note=note)}\n")


def _few(names: Sequence[str]) -> str:
    more = [f"and {len(names) - MOST_NAMED} more"] if len(names) > MOST_NAMED else []
    return ", ".join([*names[:MOST_NAMED], *more])
