"""`cohort similarity`: pairs of submissions that are more alike than their exercise explains."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import click

from grader.catalog import Catalog
from grader.cli.cohort_grade import class_below, cohort_file, roster_in
from grader.cli.cohort_report import deliver, tell
from grader.cli.ladder import Misuse, say
from grader.cli.naming import exercises_named
from grader.cli.sinks import TERMINAL
from grader.exercise import Exercise

if TYPE_CHECKING:
    from grader.cohort.roster import Roster
    from grader.cohort.similarity import Compared

NO_RAPIDFUZZ = "cohort similarity needs RapidFuzz: python -m pip install 'asynclings[similarity]'"
READ = "{done} of {total} files read, {rate:.0f} a second, {left} left"


@click.command("similarity")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False, exists=True))
@click.option("--exercise", "names", multiple=True, metavar="EX", help="This one alone; may be given several times.")
@click.option(
    "--roster", type=click.Path(path_type=Path), metavar="CSV", help="Who is in the class, and whose is what."
)
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE",
              help="A page with all pairs side by side, like alike.html.")  # fmt: skip
@click.option("--anonymous", is_flag=True, help="Number the students, and take names and comments out of the code.")
def similarity(folder: Path, names: tuple[str, ...], roster: Path | None, output: Path | None, anonymous: bool) -> int:
    """Find pairs of submissions below FOLDER that are more alike than their exercise explains.

    A reason to look, never a verdict. FOLDER is as for `cohort grade`; nothing in it is run.
    """
    if find_spec("rapidfuzz") is None:
        raise Misuse(NO_RAPIDFUZZ)
    from grader.cohort.sides import shown
    from grader.render.similarity import render_ranking, render_similarity

    catalog = Catalog.installed()
    known = cohort_file(catalog, [Path.cwd(), folder.absolute()])
    exercises = exercises_named(catalog, names) or (known.exercises if known else catalog.all())
    people, slug = roster_in(roster), known.slug if known else ""
    done = _compared(folder, exercises, people, slug)
    tell(done.told)
    ranking = shown(done, people, slug, anonymous)
    if output != TERMINAL:
        say(render_ranking(ranking))
    if output is not None:
        deliver(render_similarity(ranking), output)
    return 0


def _compared(folder: Path, exercises: Sequence[Exercise], roster: Roster | None, slug: str) -> Compared:
    from grader.cohort.progress import Progress
    from grader.cohort.similarity import compare
    from grader.cohort.submissions import NoSubmissions

    try:
        places = class_below(folder, exercises, roster, slug).places
        progress = Progress(len(places), sys.stderr, line=READ)
        try:
            return compare(folder, exercises, places, progress.step)
        finally:
            progress.clear()
    except NoSubmissions as gone:
        raise Misuse(str(gone)) from None
