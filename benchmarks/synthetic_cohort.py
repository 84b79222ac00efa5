"""A made-up class, graded to the end: python benchmarks/synthetic_cohort.py [STUDENTS] [--seed N] [--folder FOLDER]

Every student has a class repository. For each exercise chance puts there a file of the answer key, right or wrong, a
hostile one, one that no editor would show, or none. Every row of the store has to say what its file was made for: there
is a line for each that does not, and then the exit code is 1. What is late is left to the tests: it changes no verdict.
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from grader.catalog import Catalog
from grader.cohort.check import claims_of
from grader.cohort.store import Row, Store
from grader.exercise import Exercise

ROOT = Path(__file__).parent.parent
HOSTILE = ROOT / "tests" / "hostile"
COHORT = [sys.executable, "-P", "-c", "import sys; from grader.cli.cohort import main; sys.exit(main())"]
KINDS = {"right": 60, "wrong": 30, "hostile": 3, "broken": 3, "missing": 4}
"""How often each kind is drawn, in a hundred."""
BROKEN = {"E02": b"async def main(:\n", "E01": b"\xff\xfe\x00 no text\n"}


class Made(NamedTuple):
    """What was put where, and what is to be said of it; where only the verdict is known, `code` is empty."""

    kind: str
    content: bytes | None
    verdict: str
    code: str | None = ""

    def told_wrongly(self, row: Row | None) -> str:
        """How the row of this file is not as it should be; nothing where it is."""
        if row is None:
            return "has no row"
        if row.verdict != self.verdict:
            return f"is {row.verdict} ({row.code}), and was made to be {self.verdict}"
        return "" if self.code in ("", row.code) else f"has {row.code}, and was made for {self.code}"


def main() -> int:
    """Make a class, grade it, compare; the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("students", type=int, nargs="?", default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--folder", type=Path, help="where it is made, and stays (default: a folder that is removed)")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        place = asked.folder or Path(folder)
        made = dict(handed_in(place / "class", asked.students, random.Random(asked.seed)))
        begun = time.monotonic()
        done = subprocess.run([*COHORT, "grade", "class"], cwd=place, env=environment(), check=False)
        taken = time.monotonic() - begun
        with Store(place / "marks.sqlite") as store:
            rows = {(row.student, row.exercise): row for row in store.rows()}
    wrong = [f"{who} {what}: {kind.kind} file {told}" for (who, what), kind in made.items()
             if (told := kind.told_wrongly(rows.get((who, what))))]  # fmt: skip
    print("\n".join(wrong), end="\n" * bool(wrong))
    kinds = ", ".join(f"{count} {kind}" for kind, count in Counter(one.kind for one in made.values()).most_common())
    print(f"{len(made)} submissions ({kinds}) in {taken:.0f} s, {len(made) / taken:.1f} a second: {len(wrong)} wrong")
    return 1 if wrong or done.returncode else 0


def handed_in(folder: Path, students: int, draw: random.Random) -> Iterator[tuple[tuple[str, str], Made]]:
    """Each student's answer to each exercise, put in its place; a comment makes each file another."""
    exercises = Catalog.installed().all()
    pools = {exercise.id: pool_of(exercise) for exercise in exercises}
    for number in range(students):
        student = f"student{number:05}"
        for exercise in exercises:
            kinds = {kind: weight for kind, weight in KINDS.items() if pools[exercise.id][kind]}
            kind = draw.choices(list(kinds), list(kinds.values()))[0]
            made = draw.choice(pools[exercise.id][kind])
            path = folder / student / "exercises" / exercise.folder / exercise.facts.file
            path.parent.mkdir(parents=True)
            if made.content is not None:
                end = b"" if kind == "broken" else b"\n# %d\n" % number
                path.write_bytes(made.content + end)
            yield (student, exercise.id), made


def pool_of(exercise: Exercise) -> dict[str, Sequence[Made]]:
    """All that may be handed in for an exercise, by kind."""
    claims = [(claim, claim.path.read_bytes()) for claim in claims_of(exercise)]
    hostile = [path.read_bytes() for path in sorted(HOSTILE.glob("*/*.py"))]
    mine = f"# exercise: {exercise.id}\n".encode()
    return {
        "right": [Made("right", text, "passed", one.code) for one, text in claims if one.verdict == "passed"],
        "wrong": [Made("wrong", text, "failed", one.code or "") for one, text in claims if one.verdict == "failed"],
        "hostile": [Made("hostile", text, "failed") for text in hostile if text.startswith(mine)],
        "broken": [Made("broken", text, "failed", code) for code, text in BROKEN.items()],
        "missing": [Made("missing", None, "missing", "E01")],
    }


def environment() -> dict[str, str]:
    """This one, with this grader."""
    return {**os.environ, "PYTHONPATH": str(ROOT)}


if __name__ == "__main__":
    sys.exit(main())
