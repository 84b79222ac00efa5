"""Laying out what was fetched: files from a repository's objects, and a small `.git` beside them for their commits.

Only plain files are made, in new folders: no link, nothing that can be run, nothing called `.git`. All of it is made
beside, and put in place at once.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import stat
from pathlib import Path
from typing import Literal

from grader.cohort.gitobjects import TooLarge
from grader.cohort.history import History
from grader.cohort.inside import opened

LAID = "asynclings-laid"
"""In the `.git` that is laid out: what was beside it, so that nobody's own changes are lost."""
MAX_FILES = 5000
MAX_BYTES = 100 * 1024 * 1024
MAX_DEPTH = 50
NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
CONFIG = '[core]\n\trepositoryformatversion = 0\n\tbare = false\n[remote "origin"]\n\turl = "{url}"\n'

EMPTY = "nothing is committed in it"
TOO_MANY = "there is too much in it: more than {most} files, or {size} MB"

How = Literal["new", "updated", "unchanged", "failed"]


class NotFetched(Exception):
    """A repository that was not fetched; the text says why, for the end of a sentence."""


def lay(bare: Path, place: Path, url: str) -> How:
    """Lay out what is checked out in a bare repository of ours; what was at its place before was laid out, too.

    Raises:
        NotFetched: nothing is committed there, or far too much.
        Broken: it cannot be read.
    """
    new, old = bare.with_suffix(".new"), bare.with_suffix(".old")
    for path in (new, old):
        shutil.rmtree(path, ignore_errors=True)
    try:
        skipped = shutil.ignore_patterns("config", "hooks", "FETCH_HEAD", "description", "*.lock")
        shutil.copytree(bare, new / ".git", copy_function=_linked, ignore=skipped)
        (new / ".git" / "config").write_text(CONFIG.format(url=url), encoding="utf-8")
        history = History(new, ())
        try:
            tip = history.tip()
            if tip is None:
                raise NotFetched(EMPTY)
            there = os.path.lexists(place)
            if there and _laid(place)[1] == tip.name:
                return "unchanged"
            _Files(history).write(tip.tree, new, 0)
        finally:
            history.close()
        (new / ".git" / LAID).write_text(f"{_look(new)} {tip.name}\n")
        if there:
            os.replace(place, old)
        os.replace(new, place)
    finally:
        for path in (new, old):
            shutil.rmtree(path, ignore_errors=True)
    return "updated" if there else "new"


def is_changed(place: Path) -> bool:
    """Whether something is there that was not laid out, or no longer what was."""
    return place.is_symlink() or not place.is_dir() or _laid(place)[0] != _look(place)


def _laid(place: Path) -> tuple[str, str]:
    """How it looked when it was laid out, and of which commit it is."""
    try:
        with opened(place, (".git", LAID)) as file:
            look, _, commit = file.read(200).decode("ascii", "replace").strip().partition(" ")
    except OSError:
        return "", ""
    return look, commit


def _look(place: Path) -> str:
    """Names, sizes and times of all files, in short; not of what Python itself leaves behind."""
    seen = hashlib.sha256()
    for folder, inside, files in os.walk(place):
        inside[:] = sorted(name for name in inside if name not in (".git", "__pycache__"))
        links = [name for name in inside if os.path.islink(os.path.join(folder, name))]
        for name in sorted([*files, *links]):
            path = os.path.join(folder, name)
            about = os.lstat(path)
            seen.update(os.fsencode(os.path.relpath(path, place)))
            seen.update(b"\0%d %d %d\0" % (about.st_mode, about.st_size, about.st_mtime_ns))
    return seen.hexdigest()


def _linked(source: str, target: str) -> str:
    """Objects are never written to again, so that both can share one file where the disk can do that."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)
    return target


class _Files:
    """The plain files of a commit, as many as a student may have."""

    def __init__(self, history: History) -> None:
        self._history = history
        self._left = MAX_FILES
        self._bytes = MAX_BYTES

    def write(self, tree: str, folder: Path, depth: int) -> None:
        """Write what is in a tree into a new folder; what is too large, or no file, or has no possible name, is not."""
        for name, entry in self._history.entries(tree).items():
            self._left -= 1
            if self._left < 0 or depth > MAX_DEPTH:
                raise NotFetched(TOO_MANY.format(most=MAX_FILES, size=MAX_BYTES >> 20))
            if not _is_name(name):
                continue
            path = folder / name
            try:
                if stat.S_ISDIR(entry.mode):
                    path.mkdir()
                    self.write(entry.name, path, depth + 1)
                elif stat.S_ISREG(entry.mode):
                    self._write_file(entry.name, path)
            except (FileExistsError, TooLarge):
                continue  # a name that only differs in capitals where that is no difference; a film

    def _write_file(self, blob: str, path: Path) -> None:
        content = self._history.blob(blob)
        self._bytes -= len(content)
        if self._bytes < 0:
            raise NotFetched(TOO_MANY.format(most=MAX_FILES, size=MAX_BYTES >> 20))
        with os.fdopen(os.open(path, NEW, 0o644), "wb") as file:
            file.write(content)


def _is_name(name: str) -> bool:
    """Whether a name that somebody made up is one of a file, in its folder, on every system."""
    plain = name.rstrip(". ").casefold()
    return (
        bool(plain)
        and len(os.fsencode(name)) < 200
        and plain not in (".git", "git~1")
        and not set(name) & set("/\\:\0")
    )
