"""Fetching the repositories of a class, with the teacher's own git and credentials, and running nothing of theirs.

git works only in folders that it made itself (`.fetched/NAME.git`, bare). It never checks anything out: no hook,
filter, LFS object or submodule of a student's is looked at. The files are laid out by `layout`, from the objects.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from dataclasses import dataclass
from pathlib import Path

from grader.cohort import layout
from grader.cohort.git import Git
from grader.cohort.gitobjects import Broken
from grader.cohort.layout import How, NotFetched

FETCHED = ".fetched"
POLL_SECONDS = 0.5
"""Ctrl-C may come to another thread than the one that hears of it, and that would wait on for the others."""
FOLDER = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}")

NO_NAME = "{name} cannot be the name of a folder"
NOT_OURS = "{name} is there, and was not fetched: it is left as it is"
CHANGED = "{name} has been changed here: move it away, and fetch again"


@dataclass(frozen=True)
class Wanted:
    """A student's repository: the folder it goes to, and its address."""

    student: str
    folder: str
    url: str


@dataclass(frozen=True)
class Fetched:
    """What became of it; `why` where it failed."""

    wanted: Wanted
    how: How
    why: str = ""


def fetched(folder: Path, wanted: Sequence[Wanted], jobs: int) -> Iterator[Fetched]:
    """Fetch these repositories into a folder, several at a time; each is told as it is done, and ends no other.

    However this ends, every git that is still at work is ended.
    """
    (folder / FETCHED).mkdir(parents=True, exist_ok=True)
    pool, git = ThreadPoolExecutor(jobs, "fetch"), Git()
    try:
        under_way = {pool.submit(_told, git, folder, one) for one in wanted}
        while under_way:
            done, under_way = wait(under_way, POLL_SECONDS, FIRST_COMPLETED)
            for future in done:
                yield future.result()
    finally:
        git.end()
        pool.shutdown(cancel_futures=True)


def _told(git: Git, folder: Path, wanted: Wanted) -> Fetched:
    try:
        return Fetched(wanted, _fetch(git, folder, wanted))
    except (NotFetched, Broken) as error:
        return Fetched(wanted, "failed", str(error))
    except OSError as error:
        return Fetched(wanted, "failed", f"{error.strerror or error}")


def _fetch(git: Git, folder: Path, wanted: Wanted) -> How:
    """Clone it, or fetch what is new; then lay out what is checked out there."""
    if not FOLDER.fullmatch(wanted.folder) or wanted.folder.casefold().endswith((".lock", ".git")):
        raise NotFetched(NO_NAME.format(name=ascii(wanted.folder)[1:-1]))
    place, bare = folder / wanted.folder, folder / FETCHED / f"{wanted.folder}.git"
    if os.path.lexists(place) and not bare.is_dir():
        raise NotFetched(NOT_OURS.format(name=wanted.folder))
    if os.path.lexists(place) and layout.is_changed(place):
        raise NotFetched(CHANGED.format(name=wanted.folder))
    if bare.is_dir():
        git.run(
            bare, "fetch", "--quiet", "--prune", "--no-tags", "--force", "--", wanted.url, "+refs/heads/*:refs/heads/*"
        )
        git.run(bare, "symbolic-ref", "HEAD", _head(git, bare, wanted.url))
    else:
        _clone(git, bare, wanted.url)
    return layout.lay(bare, place, wanted.url)


def _clone(git: Git, bare: Path, url: str) -> None:
    """A repository is there whole, or not at all."""
    half = bare.with_suffix(".half")
    shutil.rmtree(half, ignore_errors=True)
    git.run(None, "clone", "--quiet", "--bare", "--no-tags", "--no-local", "--template=", "--", url, str(half))
    os.replace(half, bare)


def _head(git: Git, bare: Path, url: str) -> str:
    """The branch that is checked out there."""
    said = git.run(bare, "ls-remote", "--symref", "--", url, "HEAD")
    match = re.search(r"^ref: (refs/heads/\S+)\tHEAD$", said, re.MULTILINE)
    return match[1] if match else (bare / "HEAD").read_text().removeprefix("ref:").strip()
