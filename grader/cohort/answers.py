"""What a teacher answers before a class is made, each answer checked with one sentence.

Only the standard library is used here and in what the template's hooks call: they run wherever cookiecutter is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from grader import __version__
from grader.catalog import Catalog, UnknownExercise
from grader.cohort.moments import NoMoment, moment
from grader.exercise import Exercise
from grader.language import ENGLISH, languages

PLATFORMS = ("actions", "classroom", "classroom50", "gradescope", "gitlab", "none")
PYTHONS = ("3.11", "3.12", "3.13")
MACHINES = {
    "linux-x86_64": ("manylinux_2_28_x86_64", "manylinux_2_17_x86_64", "manylinux2014_x86_64"),
    "linux-aarch64": ("manylinux_2_28_aarch64", "manylinux_2_17_aarch64", "manylinux2014_aarch64"),
    "macos-arm64": ("macosx_14_0_arm64", "macosx_11_0_arm64", "macosx_11_0_universal2"),
    "macos-x86_64": ("macosx_14_0_x86_64", "macosx_11_0_x86_64", "macosx_10_13_x86_64", "macosx_10_9_universal2"),
    "windows-x86_64": ("win_amd64",),
}
"""The computers that wheels can be fetched for, with the tags they take."""

MOST_POINTS = 10_000
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
RANGE = re.compile(r"(?:ex)?(\d{1,4})\s*-\s*(?:ex)?(\d{1,4})")
DUE = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d\s*\S+")
TAGGED = re.compile(r"git\+(?:https|ssh|file)://[^\s@]*(?:@[^\s@/]+)?[^\s@]*@[^\s@:/]+")
WHEEL = re.compile(r"asynclings-(.+)-py3-none-any\.whl")
SALT = re.compile(r"[0-9A-Za-z_-]{16,64}")


class WrongAnswer(ValueError):
    """An answer that cannot be used; the text is the sentence to show."""


@dataclass(frozen=True)
class Answers:
    """The answers, as they were given; `read` has checked them.

    `points` is what the class counts in the end ("exercises": what its exercises add up to). `salt` is secret; empty,
    one is drawn.
    """

    course: str
    slug: str
    exercises: str
    platform: str
    due: str
    points: str
    python: str
    language: str
    install: str
    wheel: str
    wheelhouse: str
    salt: str


def read(given: Mapping[str, str], catalog: Catalog) -> Answers:
    """The answers, each checked.

    Raises:
        WrongAnswer: the first that cannot be used.
    """
    answers = Answers(**{name: str(given.get(name, "")).strip() for name in Answers.__dataclass_fields__})
    _check_names(answers)
    chosen(answers, catalog)
    due(answers)
    _one_of("platform", answers.platform, PLATFORMS)
    _one_of("python", answers.python, PYTHONS)
    _one_of("language", answers.language or ENGLISH, tuple(languages()))
    points = answers.points
    if points != "exercises" and not (points.isdecimal() and 1 <= int(points) <= MOST_POINTS):
        raise WrongAnswer(f"points is 'exercises', or a whole number up to {MOST_POINTS}, not '{_shown(points)}'.")
    _check_install(answers)
    if answers.salt and not SALT.fullmatch(answers.salt):
        raise WrongAnswer("salt is empty (then one is drawn), or 16 to 64 letters and digits.")
    return answers


def _check_names(answers: Answers) -> None:
    if not answers.course or len(answers.course) > 80 or not answers.course.isprintable():
        raise WrongAnswer("course is a name in one line of at most 80 letters.")
    if not SLUG.fullmatch(answers.slug) or len(answers.slug) > 50:
        raise WrongAnswer(
            "slug is made of small letters, digits and single hyphens, like 'asyncio-2027', "
            f"not '{_shown(answers.slug)}'."
        )


def _one_of(name: str, value: str, known: tuple[str, ...]) -> None:
    if value not in known:
        raise WrongAnswer(f"{name} is one of {', '.join(known)}, not '{_shown(value)}'.")


def _shown(text: str) -> str:
    return ascii(text)[1:-1][:60]


def chosen(answers: Answers, catalog: Catalog) -> list[Exercise]:
    """The exercises asked for, in order: `all`, or names, numbers and ranges like `ex1-ex5, one-cook`.

    Raises:
        WrongAnswer: one of them does not exist, or there is none.
    """
    known = catalog.all()
    if answers.exercises == "all":
        return known
    asked = re.sub(r"\s*-\s*(?=(?:ex)?\d)", "-", answers.exercises)
    wanted = {exercise for word in re.split(r"[,\s]+", asked) if word for exercise in _meant(word, catalog)}
    if not wanted:
        raise WrongAnswer("exercises is 'all', or a list like 'ex1-ex5, ex7'.")
    return [exercise for exercise in known if exercise in wanted]


def _meant(word: str, catalog: Catalog) -> list[Exercise]:
    match = RANGE.fullmatch(word)
    if match is None:
        try:
            return [catalog.find(word)]
        except UnknownExercise as unknown:
            near = f" Did you mean {' or '.join(unknown.near)}?" if unknown.near else ""
            raise WrongAnswer(f"exercises: there is no exercise '{_shown(word)}'.{near}") from None
    first, last = int(match[1]), int(match[2])
    found = [exercise for exercise in catalog.all() if first <= exercise.number <= last]
    if {first, last} - {exercise.number for exercise in found}:
        raise WrongAnswer(f"exercises: there is no range '{_shown(word)}'; `grade --list` shows what there is.")
    return found


def due(answers: Answers) -> datetime | None:
    """When the work is due, with its zone, or None.

    Raises:
        WrongAnswer: it is no date, or has no time zone, or that hour is no one instant there.
    """
    if answers.due in ("", "none"):
        return None
    if DUE.fullmatch(answers.due) is None:
        raise WrongAnswer("due is 'none', or a date with time and time zone, like '2027-01-31 23:59 Europe/Berlin'.")
    try:
        return moment(answers.due)
    except NoMoment as wrong:
        raise WrongAnswer(f"due: {wrong}.") from None


def _check_install(answers: Answers) -> None:
    vendored = answers.install == "vendored"
    if not vendored and answers.install != "released" and not TAGGED.fullmatch(answers.install):
        raise WrongAnswer("install is released, vendored, or a git URL with a tag: git+https://HOST/OWNER/REPO@v1.0.0")
    if vendored != bool(answers.wheel):
        raise WrongAnswer("wheel is the path of asynclings' wheel when install is vendored, and empty otherwise.")
    if answers.wheelhouse and not vendored:
        raise WrongAnswer("wheelhouse needs install to be vendored.")
    if answers.wheelhouse:
        _one_of("wheelhouse", answers.wheelhouse, tuple(MACHINES))
    if vendored:
        _check_wheel(Path(answers.wheel).expanduser())


def _check_wheel(path: Path) -> None:
    match = WHEEL.fullmatch(path.name)
    if match is None or not path.is_file():
        raise WrongAnswer(f"wheel: there is no wheel of asynclings at '{_shown(str(path))}'.")
    if match[1] != __version__:
        raise WrongAnswer(f"wheel: this is asynclings {__version__}, and the wheel is {match[1]}: install it first.")
