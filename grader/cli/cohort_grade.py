"""`cohort grade`: every submission of a class, judged into a store."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.core import ParameterSource

from grader.catalog import Catalog
from grader.cli.cohort_record import due_asked, record, tell_record, told_at
from grader.cli.judging import OFF, REFUSED, Refused
from grader.cli.ladder import Misuse, say
from grader.cli.naming import exercises_named
from grader.exercise import Exercise
from grader.isolation.terms import Isolation, NotIsolated
from grader.language import UnknownLanguage, phrase, use
from grader.render.plain import visible

if TYPE_CHECKING:
    from grader.cohort.classfile import CohortFile
    from grader.cohort.grading import Terms
    from grader.cohort.pool import Pool
    from grader.cohort.progress import Progress
    from grader.cohort.roster import Roster
    from grader.cohort.store import Store
    from grader.cohort.submissions import Class

STORE = Path("marks.sqlite")
VERDICTS = {"passed": "passed", "failed": "failed", "missing": "missing", "not_judged": "not judged"}
MOST_NAMED = 5

NO_STUDENTS = "There are no folders of students in {folder}."
UNKNOWN_LANGUAGE = "There is no language '{language}', which {path} names."
OWN_SECRET = "No cohort.toml here or above: the secret numbers come from a secret that {store} keeps."
NO_DASK = "For --scheduler, dask.distributed is needed: python -m pip install 'asynclings[cluster]'"
JOBS_THERE = "--jobs is for this machine. With --scheduler, each thread of the workers is a judge."
ALL_THERE = "Nothing to grade: every submission has its row."
TO_GRADE = "{total} submissions, {due} of them to be graded."
GRADED = "{done} graded in {seconds:.1f} s, {rate:.0f} a second."
SUMMARY = "{store}: {counts}."
NOT_JUDGED = "Not judged, and tried again next time: {names}."
STOPPED = "Stopped: {done} of {due} are graded, and in {store}. To go on, type the same again."


@click.command("grade")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False, exists=True))
@click.option("--exercise", "names", multiple=True, metavar="EX", help="This one alone; may be given several times.")
@click.option(
    "--roster", type=click.Path(path_type=Path), metavar="CSV", help="Who is in the class, and whose is what."
)
@click.option("--store", "path", type=click.Path(path_type=Path), metavar="FILE", default=STORE, show_default=True,
              help="Where results are kept.")  # fmt: skip
@click.option("--at", type=click.Choice(["due"]),
              help="due: what was committed by the due date of cohort.toml, and not what lies there now.")  # fmt: skip
@click.option("--jobs", type=click.IntRange(min=1), metavar="N", help="Judges at a time (default: one for each core).")
@click.option("--scheduler", "address", metavar="ADDRESS",
              help="Judge on other machines, which dask.distributed has a scheduler for: tcp://HOST:PORT.")  # fmt: skip
@click.option("--isolation", type=click.Choice(["full", "none"]), metavar="WAY", default="full", show_default=True,
              help="full: programs are locked in, or nothing is run. none: they are not.")  # fmt: skip
def grade(
    folder: Path,
    names: tuple[str, ...],
    roster: Path | None,
    path: Path,
    at: str | None,
    jobs: int | None,
    address: str | None,
    isolation: Isolation,
) -> int:
    """Grade every submission below FOLDER into a store; run again, only what is missing there or has changed.

    FOLDER holds one folder a student: a class repository, or with one --exercise just the file.
    """
    from grader.cohort.grading import Terms
    from grader.cohort.pool import GivenUp, Unusable
    from grader.cohort.record import Repositories
    from grader.cohort.store import Store, StoreError
    from grader.cohort.submissions import NoSubmissions

    if address is not None:
        _must_have_dask(jobs)
    catalog = Catalog.installed()
    known = cohort_file(catalog, [Path.cwd(), folder.absolute()])
    exercises = exercises_named(catalog, names) or (known.exercises if known else catalog.all())
    try:
        with Repositories(folder) as repositories:
            found = class_below(folder, exercises, roster_in(roster), known.slug if known else "")
            due = due_asked(known) if at else None
            found = told_at(repositories, found, due) if due else found
            with Store(path) as store:
                terms = Terms(known.salt if known else _own_secret(store, path), isolation)
                record(store, repositories, found, due)
                ended = _graded(folder, found, store, terms, partial(_pool, exercises, isolation, jobs, address))
                _tell(found, store, path)
                tell_record(store, found, known)
    except (StoreError, NoSubmissions) as wrong:
        raise Misuse(str(wrong)) from None
    except NotIsolated as error:
        raise Refused(phrase(REFUSED, missing=", ".join(error.missing))) from None
    except GivenUp as stopped:
        raise Refused(str(stopped)) from None
    except Unusable as wrong:
        raise Misuse(str(wrong)) from None
    if ended is not None:
        click.echo(STOPPED.format(done=ended.done, due=ended.total, store=visible(str(path))), err=True)
        return 130
    return 1 if found.left_out else 0


def cohort_file(catalog: Catalog, starts: Iterable[Path]) -> CohortFile | None:
    """What the nearest cohort.toml says. Its class's language is spoken, unless `--lang` names another."""
    from grader.cohort.classfile import BrokenClassFile, nearest_cohort, read_cohort

    path = nearest_cohort(starts)
    if path is None:
        return None
    try:
        known = read_cohort(path, catalog)
        if click.get_current_context().find_root().get_parameter_source("lang") is not ParameterSource.COMMANDLINE:
            use(known.language)
    except BrokenClassFile as broken:
        raise Misuse(str(broken)) from None
    except UnknownLanguage as unknown:
        raise Misuse(UNKNOWN_LANGUAGE.format(language=visible(str(unknown)), path=path)) from None
    return known


def _own_secret(store: Store, path: Path) -> str:
    click.echo(OWN_SECRET.format(store=visible(str(path))), err=True)
    return store.secret()


def roster_in(path: Path | None) -> Roster | None:
    """The roster in this file, if one is named."""
    from grader.cohort.roster import RosterError, read_roster

    try:
        return read_roster(path) if path else None
    except RosterError as error:
        raise Misuse(visible(str(error))) from None


def class_below(folder: Path, exercises: Sequence[Exercise], roster: Roster | None, assignment: str) -> Class:
    """The class, by its roster if there is one; what is odd is told."""
    from grader.cohort.submissions import class_in, class_of

    found = class_of(folder, exercises, roster, assignment) if roster else class_in(folder, exercises)
    for line in found.told:
        click.echo(visible(line), err=True)
    if not found.places:
        raise Misuse(NO_STUDENTS.format(folder=visible(str(folder))))
    return found


def _must_have_dask(jobs: int | None) -> None:
    if jobs is not None:
        raise Misuse(JOBS_THERE)
    if find_spec("distributed") is None:
        raise Misuse(NO_DASK)


def _pool(
    exercises: Sequence[Exercise], isolation: Isolation, jobs: int | None, address: str | None, total: int
) -> AbstractContextManager[Pool]:
    """Where so many pieces are judged."""
    if address is not None:
        from grader.cohort.cluster import cluster_pool

        return cluster_pool(address, exercises, isolation, total, partial(click.echo, err=True))
    from grader.cohort.pool import cores, local_pool

    return local_pool(exercises, isolation, min(jobs or len(cores()), total))


def _graded(
    folder: Path, found: Class, store: Store, terms: Terms, pool: Callable[[int], AbstractContextManager[Pool]]
) -> Progress | None:
    """Grade what is due; how far it has come, if it was interrupted."""
    from grader.cohort import grading
    from grader.cohort.progress import Progress

    places = grading.due(folder, found.places, store, terms)
    if not places:
        say(f"{ALL_THERE}\n")
        return None
    if terms.isolation == "none":
        click.echo(phrase(OFF), err=True)
    say(f"{TO_GRADE.format(total=len(found.places), due=len(places))}\n")
    progress = Progress(len(places), sys.stderr)
    try:
        with pool(len(places)) as judges:
            for _ in grading.graded(folder, places, store, terms, judges):
                progress.step()
    except KeyboardInterrupt:
        return progress
    finally:
        progress.clear()
    say(f"{GRADED.format(done=progress.done, seconds=progress.seconds, rate=progress.rate)}\n")
    return None


def _tell(found: Class, store: Store, path: Path) -> None:
    """What the store says of these submissions."""
    here = {(place.student, place.exercise.id) for place in found.places}
    rows = [row for row in store.rows(whole=False) if (row.student, row.exercise) in here]
    count = Counter(row.verdict for row in rows)
    counts = ", ".join(f"{count[verdict]} {told}" for verdict, told in VERDICTS.items() if count[verdict])
    say(f"{SUMMARY.format(store=visible(str(path)), counts=counts or 'no rows yet')}\n")
    lacking = [f"{visible(row.student)} {row.exercise}" for row in rows if row.verdict == "not_judged"]
    if lacking:
        more = ["..."] if len(lacking) > MOST_NAMED else []
        say(f"{NOT_JUDGED.format(names=', '.join([*lacking[:MOST_NAMED], *more]))}\n")
