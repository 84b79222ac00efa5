"""`cohort update`: a class repository brought up to date, without touching what somebody has changed."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from grader.cohort import manifest
from grader.cohort.answers import WrongAnswer
from grader.cohort.classfile import BrokenClassFile, read_class
from grader.cohort.generate import STARTER
from grader.cohort.install import WHEELS
from grader.cohort.new import make

NO_CLASS = "{folder} is no class repository: it has no {name}."


@dataclass
class Updated:
    """What was done, by path; `left` are the files that somebody has changed or removed."""

    written: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)


def update(folder: Path, given: Mapping[str, str]) -> Updated:
    """Make the class anew from its answers (`given` replaces some), and take over what is still as it was made.

    Raises:
        WrongAnswer: the folder is no class repository, or an answer cannot be used.
        NoAnswerKey: the answer key is not installed.
        OSError: a file cannot be written.
    """
    try:
        known = read_class(folder)
        old = manifest.read(folder)
    except BrokenClassFile as error:
        raise WrongAnswer(str(error)) from None
    except OSError:
        raise WrongAnswer(NO_CLASS.format(folder=folder, name=manifest.MANIFEST)) from None
    with tempfile.TemporaryDirectory() as scratch:
        fresh = make({**_answers(known, folder), **given}, Path(scratch)) / STARTER
        return _take_over(fresh, folder, old)


def _answers(known: Mapping[str, object], folder: Path) -> dict[str, str]:
    """What was answered when the class was made; the wheel is the one that lies in it."""
    names = ("course", "slug", "platform", "due", "points", "python", "language", "install", "wheelhouse")
    answers = {name: str(known[name]) for name in names if name in known}
    answers["exercises"] = str(known.get("asked", "all"))
    if answers.get("install") == "vendored":
        wheels = sorted((folder / WHEELS).glob("asynclings-*.whl"))
        answers["wheel"] = str(wheels[-1]) if wheels else ""
    return answers


def _take_over(fresh: Path, folder: Path, old: dict[str, str]) -> Updated:
    new = manifest.take(fresh)
    done, kept = Updated(), dict(new)
    for name in sorted({*old, *new}):
        now = _hash_of(folder, name)
        if now == new.get(name):
            continue
        if now != old.get(name):
            done.left.append(name)
            kept.pop(name, None)
            kept |= {name: old[name]} if name in old else {}
        elif name in new:
            _write(folder / name, (fresh / name).read_bytes())
            done.written.append(name)
        else:
            (folder / name).unlink()
            done.removed.append(name)
    manifest.write(folder, kept)
    return done


def _hash_of(folder: Path, name: str) -> str | None:
    """The hash of a file as it is now, None if it is missing; what is no plain file has a hash of nothing."""
    path = folder / name
    if any(part.is_symlink() for part in (path, *path.parents) if part.is_relative_to(folder) and part != folder):
        return ""
    if not os.path.lexists(path):
        return None
    return manifest.fingerprint(path.read_bytes()) if path.is_file() else ""


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
