"""asynclings.toml of a class repository (what it was made from) and cohort.toml of its teacher (and a secret)."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, get_args

from grader import __version__
from grader.catalog import Catalog, UnknownExercise
from grader.cohort.answers import Answers, due
from grader.cohort.mark import Counts, Late, Policy
from grader.cohort.moments import NoMoment, moment, shown
from grader.exercise import Exercise
from grader.language import ENGLISH, N_, phrase

CLASS_FILE = "asynclings.toml"
COHORT_FILE = "cohort.toml"

STUDENTS_HEAD = "# What this class repository was made from: `grade` and `cohort update` read it.\n"
TEACHERS_HEAD = (
    "# The answers this class was made from, and a secret: keep this file out of everything students can read.\n"
)
LATE_KEYS = {"policy", "per_cent", "counts"}
LATE = """\
[late]
# none: late work counts in full. per_day: it loses so many per cent of its points for each day begun. cutoff: it is 0.
policy = "none"
per_cent = 10
# last: the newest submission counts. best: the one that earns most.
counts = "last"
"""
UNREADABLE = N_("{path} cannot be read ({reason}): get it back from your teacher.")
UNKNOWN = N_("{path} names {name}, which asynclings {version} lacks: python -m pip install -r requirements.txt")
NO_POLICY = (
    "{path}: [late] has policy (none, per_day or cutoff), per_cent (0 to 100) and counts (last or best), and no more."
)
NO_DUE = "{path}: due: {reason}."
TWO_DUES = "{path}: due and due_utc are two different moments: mend one, or take due_utc out."
INCOMPLETE = "{path} lacks the slug under [class], or the salt under [secret]."


class BrokenClassFile(Exception):
    """The class file says nothing that can be used; the text is the sentence to show."""


def class_toml(answers: Answers, exercises: Sequence[Exercise]) -> str:
    """The text of asynclings.toml: nothing in it is secret, and no path of the teacher's computer."""
    return f"{STUDENTS_HEAD}\n[class]\n" + _lines(_public(answers, exercises))


def cohort_toml(answers: Answers, exercises: Sequence[Exercise], salt: str) -> str:
    """The text of cohort.toml; `due_utc` is the same instant for machines."""
    when = due(answers)
    known = _public(answers, exercises)
    if when is not None:
        known["due_utc"] = shown(when)
    return f"{TEACHERS_HEAD}\n[class]\n{_lines(known)}\n{LATE}\n[secret]\n{_lines({'salt': salt})}"


def _public(answers: Answers, exercises: Sequence[Exercise]) -> dict[str, Any]:
    return {
        "course": answers.course,
        "slug": answers.slug,
        "exercises": [exercise.id for exercise in exercises],
        "asked": answers.exercises,
        "platform": answers.platform,
        "due": answers.due or "none",
        "points": int(answers.points) if answers.points.isdecimal() else answers.points,
        "python": answers.python,
        "language": answers.language or ENGLISH,
        "install": answers.install,
        "wheelhouse": answers.wheelhouse,
        "grader": __version__,
    }


def _lines(values: Mapping[str, Any]) -> str:
    """TOML: JSON's texts, numbers and lists of texts are TOML's too."""
    return "".join(f"{name} = {json.dumps(value, ensure_ascii=False)}\n" for name, value in values.items())


@dataclass(frozen=True)
class CohortFile:
    """What a teacher's cohort.toml says that grading needs."""

    slug: str
    exercises: list[Exercise]
    language: str
    salt: str
    due: datetime | None = None
    policy: Policy = field(default_factory=Policy)


def read_cohort(path: Path, catalog: Catalog) -> CohortFile:
    """What a cohort.toml says.

    Raises:
        BrokenClassFile: it cannot be read, or names what this version of asynclings lacks.
    """
    known, secret = _table(path, "class"), _table(path, "secret")
    texts = [known.get("slug"), known.get("language", ENGLISH), secret.get("salt")]
    if not all(isinstance(text, str) and text for text in texts):
        raise BrokenClassFile(INCOMPLETE.format(path=path))
    slug, language, salt = map(str, texts)
    policy = _policy(_table(path, "late"), path)
    return CohortFile(slug, _exercises(known, path, catalog), language, salt, _due(known, path), policy)


def _due(known: Mapping[str, Any], path: Path) -> datetime | None:
    """When the work is due; both ways to say it have to agree."""
    try:
        said = [moment(text) for text in (known.get("due"), known.get("due_utc")) if text not in (None, "", "none")]
    except (NoMoment, AttributeError) as wrong:
        reason = wrong if isinstance(wrong, NoMoment) else "it is not a date with time and time zone, in quotes"
        raise BrokenClassFile(NO_DUE.format(path=path, reason=reason)) from None
    if len({shown(when) for when in said}) > 1:
        raise BrokenClassFile(TWO_DUES.format(path=path))
    return said[0] if said else None


def _policy(late: Mapping[str, Any], path: Path) -> Policy:
    policy, per_cent, counts = late.get("policy", "none"), late.get("per_cent", 0), late.get("counts", "last")
    whole = type(per_cent) is int and 0 <= per_cent <= 100
    if policy not in get_args(Late) or counts not in get_args(Counts) or not whole or set(late) - LATE_KEYS:
        raise BrokenClassFile(NO_POLICY.format(path=path))
    return Policy(policy, per_cent, counts)


def nearest_cohort(starts: Iterable[Path]) -> Path | None:
    """The first cohort.toml in one of these folders, or above it."""
    folders = (folder for start in starts for folder in (start, *start.parents))
    return next((folder / COHORT_FILE for folder in folders if (folder / COHORT_FILE).is_file()), None)


def read_class(folder: Path) -> dict[str, Any]:
    """What the class file of a folder says under [class]; empty if there is none.

    Raises:
        BrokenClassFile: it cannot be read.
    """
    return _table(folder / CLASS_FILE, "class")


def _table(path: Path, name: str) -> dict[str, Any]:
    try:
        value = tomllib.loads(path.read_bytes().decode("utf-8-sig")).get(name, {})
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        reason = getattr(error, "strerror", None) or phrase("it is no TOML")
        raise BrokenClassFile(phrase(UNREADABLE, path=path, reason=reason)) from None
    if not isinstance(value, dict):
        raise BrokenClassFile(phrase(UNREADABLE, path=path, reason=phrase("[{name}] is no table", name=name)))
    return value


def exercises_of(folder: Path, catalog: Catalog) -> list[Exercise]:
    """The exercises of a class folder: those its file names, or all.

    Raises:
        BrokenClassFile: the file cannot be read, or names what this version of asynclings lacks.
    """
    return _exercises(read_class(folder), folder / CLASS_FILE, catalog)


def _exercises(known: Mapping[str, Any], path: Path, catalog: Catalog) -> list[Exercise]:
    names = known.get("exercises")
    if names is None:
        return catalog.all()
    if not isinstance(names, list) or not names or not all(isinstance(name, str) for name in names):
        raise BrokenClassFile(phrase(UNREADABLE, path=path, reason=phrase("exercises is no list of names")))
    try:
        return list(dict.fromkeys(catalog.find(name) for name in names))
    except UnknownExercise as unknown:
        raise BrokenClassFile(phrase(UNKNOWN, path=path, name=ascii(unknown.text)[1:-1], version=__version__)) from None
