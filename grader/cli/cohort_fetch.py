"""`cohort fetch`: the repositories of a class, cloned or brought up to date."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from grader.catalog import Catalog
from grader.cli.ladder import Misuse, say
from grader.render.plain import visible

if TYPE_CHECKING:
    from grader.cohort.addresses import Class
    from grader.cohort.fetch import Fetched

JOBS = 8
NOBODY = "The roster {path} names nobody."
FAILED = "{student}: not fetched: {why}."
SUMMARY = "{folder}: {counts}.\n"
COUNTED = {"new": "new", "updated": "updated", "unchanged": "unchanged", "failed": "not fetched"}
CANNOT_WRITE = "{folder} cannot be written to: {reason}."
STOPPED = "Stopped: {done} of {total} are done. To go on, type the same again."
SAID = "{done} of {total} fetched"


@click.command("fetch")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option("--roster", type=click.Path(path_type=Path), metavar="CSV", required=True,
              help="Whose repository is where: a name or an address in the column repository.")  # fmt: skip
@click.option("--from", "base", metavar="ADDRESS", default="",
              help="What stands before the names, like https://github.com/OWNER.")  # fmt: skip
@click.option("--jobs", type=click.IntRange(1, 64), metavar="N", default=JOBS, show_default=True,
              help="Repositories at a time.")  # fmt: skip
def fetch(folder: Path, roster: Path, base: str, jobs: int) -> int:
    """Fetch the repositories of a class into FOLDER, a folder for each student; run again, only what is new.

    Your own git does it, with the credentials that it has. Nothing of the students' is run: no hooks, filters,
    submodules or LFS.
    """
    found = _class(folder, roster, base)
    count = Counter({"failed": len(found.told)})
    done = 0
    try:
        for one in _fetched(folder, found, jobs):
            count[one.how] += 1
            done += 1
            _clear()
            if one.how == "failed":
                why = visible(one.why).rstrip(".")
                click.echo(FAILED.format(student=visible(one.wanted.student), why=why), err=True)
            _draw(done, len(found.wanted))
    except KeyboardInterrupt:
        _clear()
        click.echo(STOPPED.format(done=done, total=len(found.wanted)), err=True)
        return 130
    _clear()
    counts = ", ".join(f"{count[how]} {told}" for how, told in COUNTED.items() if count[how])
    say(SUMMARY.format(folder=visible(str(folder)), counts=counts))
    return 1 if count["failed"] else 0


def _class(folder: Path, path: Path, base: str) -> Class:
    """What the roster names; what is odd is told."""
    from grader.cohort.addresses import addresses
    from grader.cohort.classfile import BrokenClassFile, nearest_cohort, read_cohort
    from grader.cohort.roster import RosterError, read_roster

    cohort = nearest_cohort([Path.cwd(), folder.absolute()])
    try:
        roster = read_roster(path)
        slug = read_cohort(cohort, Catalog.installed()).slug if cohort else ""
    except (RosterError, BrokenClassFile) as wrong:
        raise Misuse(visible(str(wrong))) from None
    if not roster.students:
        raise Misuse(NOBODY.format(path=visible(str(path))))
    found = addresses(folder, roster, base, slug)
    for line in (*roster.reported, *found.told):
        click.echo(visible(line), err=True)
    return found


def _fetched(folder: Path, found: Class, jobs: int) -> Iterator[Fetched]:
    from grader.cohort.fetch import fetched

    try:
        yield from fetched(folder, found.wanted, jobs)
    except OSError as error:
        raise Misuse(CANNOT_WRITE.format(folder=visible(str(folder)), reason=error.strerror)) from None


def _draw(done: int, total: int) -> None:
    if sys.stderr.isatty():
        sys.stderr.write(SAID.format(done=done, total=total))
        sys.stderr.flush()


def _clear() -> None:
    if sys.stderr.isatty():
        sys.stderr.write("\r\x1b[K")
