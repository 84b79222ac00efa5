"""Grades every submission of the class: python regrade.py SUBMISSIONS [--roster roster.csv] [-o marks.csv]

SUBMISSIONS holds one folder a student. What could not be judged is left blank: it is no zero. Students' code runs on
this computer, locked in; where that is not possible, nothing is run (unless you add --isolation none).
"""

import argparse
import csv
import hashlib
import json
import os
import subprocess
import sys
import sysconfig
import tomllib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from grader.catalog import Catalog
from grader.cohort.roster import RosterError, match, read_roster

HERE = Path(__file__).resolve().parent
GRADE = Path(sysconfig.get_path("scripts")) / "grade"
COLUMNS = ["username", "name", "exercise", "points", "max_points", "verdict", "first_to_mend", "seed", "commit"]


def main() -> int:
    """0 when every student of the roster has a row for every exercise."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("submissions", type=Path)
    parser.add_argument("--roster", type=Path, default=HERE / "roster.csv")
    parser.add_argument("-o", "--output", type=Path, default=Path("marks.csv"))
    parser.add_argument("--isolation", choices=["full", "none"], default="full")
    asked = parser.parse_args()
    cohort = tomllib.loads((HERE / "cohort.toml").read_text(encoding="utf-8"))
    course = cohort["class"]
    seeds = {name: seed(cohort["secret"]["salt"], name) for name in course["exercises"]}
    try:
        roster = read_roster(asked.roster)
    except RosterError as error:
        sys.exit(str(error))
    matched = match(asked.submissions, roster, course["slug"])
    report(roster, matched)
    work = [(student, exercise) for student in roster.students for exercise in course["exercises"]]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        rows = list(pool.map(lambda one: row(*one, seeds[one[1]], matched, asked.isolation), work))
    with asked.output.open("w", newline="", encoding="utf-8-sig") as file:
        table = csv.DictWriter(file, COLUMNS)
        table.writeheader()
        table.writerows(rows)
    print(f"{len(rows)} rows in {asked.output}; not judged: {sum(one['verdict'] == 'not_judged' for one in rows)}")
    return 0


def report(roster, matched) -> None:
    """Say what is odd: nothing is guessed, so nothing odd is graded."""
    for line in roster.reported:
        print(f"roster, {line}")
    for path in matched.unknown:
        print(f"nobody's: {path}")
    for username, paths in matched.doubled.items():
        print(f"more than one folder of {username}: {', '.join(map(str, paths))}")
    for student in matched.missing:
        print(f"no submission: {student.username}")


def seed(salt: str, exercise: str) -> int:
    """What an exercise's secret numbers are drawn from: the same for the whole class, and known to nobody in it."""
    return int(hashlib.sha256(f"{salt} {exercise}".encode()).hexdigest()[:8], 16)


def row(student, exercise: str, drawn: int, matched, isolation: str) -> dict[str, object]:
    """One mark."""
    known = {"username": safe(student.username), "name": safe(student.name), "exercise": exercise, "seed": drawn}
    folder = matched.folders.get(student.username)
    if folder is None:
        return {**known, "verdict": "more_than_one_folder" if student.username in matched.doubled else "no_submission"}
    judged = judge(exercise, drawn, folder, isolation)
    found = judged["findings"]
    return {
        **known,
        "points": "" if judged["verdict"] == "not_judged" else judged["points"],
        "max_points": judged["max_points"],
        "verdict": judged["verdict"],
        "first_to_mend": found[0]["code"] if found else "",
        "commit": commit(folder),
    }


def judge(exercise: str, drawn: int, folder: Path, isolation: str) -> dict:
    """The report on a student's file; the file need not be there, and a link out of the folder leads nowhere."""
    file = Catalog.installed().find(exercise).file_in(folder)
    if not file.resolve().is_relative_to(folder.resolve()):
        file = folder / "a-link-out-of-the-folder.py"
    command = [GRADE, exercise, "--file", file, "--seed", str(drawn), "--isolation", isolation, "--json"]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode == 3 and not done.stdout:
        sys.exit(f"{done.stderr.strip()} See docs/security.md of asynclings for a container that can.")
    try:
        return json.loads(done.stdout)
    except ValueError:
        return {"verdict": "not_judged", "points": 0, "max_points": "", "findings": []}


def commit(folder: Path) -> str:
    """The commit that was collected, where collect.sh wrote it down."""
    note = folder.with_name(f"{folder.name}.commit")
    return note.read_text().strip()[:40] if note.is_file() else ""


def safe(text: str) -> str:
    """A name that a spreadsheet takes for a formula becomes text."""
    return f"'{text}" if text[:1] in "=+-@\t\r" and text else text


if __name__ == "__main__":
    sys.exit(main())
