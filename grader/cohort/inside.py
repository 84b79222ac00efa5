"""Files in a stranger's folder, opened part by part: no link is followed anywhere, and nothing is run."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO

BY_FOLDER = {os.open, os.stat} <= os.supports_dir_fd and os.listdir in os.supports_fd
"""Whether a path can be opened part by part. Elsewhere (Windows) each part is looked at before."""
SAFELY = (
    os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
)  # a pipe keeps nobody waiting
INTO = SAFELY | getattr(os, "O_DIRECTORY", 0)


def opened(folder: Path, parts: Sequence[str]) -> IO[bytes]:
    """A regular file at a place below a folder, to be read.

    Raises:
        OSError: it is not there, or it is no file, or a part of its path is a link or no name.
    """
    descriptor = _descriptor(folder, parts, SAFELY)
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise OSError(errno.EINVAL, "not a regular file")
    return os.fdopen(descriptor, "rb")


def names(folder: Path, parts: Sequence[str]) -> list[str]:
    """What is in a folder below a folder, by name; nothing, where there is none.

    Raises:
        OSError: a part of its path is a link, or it cannot be read.
    """
    try:
        if not BY_FOLDER:
            _see(folder, parts)
            return sorted(os.listdir(Path(folder, *parts)))
        descriptor = _descriptor(folder, parts, INTO)
    except FileNotFoundError:
        return []
    try:
        return sorted(os.listdir(descriptor))
    finally:
        os.close(descriptor)


def kind(folder: Path, parts: Sequence[str]) -> int | None:
    """The kind of what is at a place (as of `os.lstat`); None where nothing is.

    Raises:
        OSError: a part of the path to it is a link, or cannot be read.
    """
    try:
        if not BY_FOLDER:
            _see(folder, parts[:-1])
            return os.lstat(Path(folder, *parts)).st_mode
        descriptor = _descriptor(folder, parts[:-1], INTO)
    except (FileNotFoundError, NotADirectoryError):
        return None
    try:
        return os.lstat(_name(parts[-1]), dir_fd=descriptor).st_mode
    except FileNotFoundError:
        return None
    finally:
        os.close(descriptor)


@contextmanager
def entered(folder: Path, parts: Sequence[str]) -> Iterator[int | None]:
    """A folder below a folder, open for as long as somebody is in it; None where folders cannot be opened.

    Raises:
        OSError: it is not there, or it is no folder, or a part of its path is a link or no name.
    """
    if not BY_FOLDER:
        _see(folder, parts)
        os.listdir(Path(folder, *parts))  # else it is no folder, or shut
        yield None
        return
    descriptor = _descriptor(folder, parts, INTO)
    try:
        yield descriptor
    finally:
        os.close(descriptor)


def _descriptor(folder: Path, parts: Sequence[str], how: int) -> int:
    """The last part is opened in this way, all before it as folders."""
    if not BY_FOLDER:
        _see(folder, parts)
        return os.open(Path(folder, *parts), how)
    inside = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    for depth, part in enumerate(parts, 1):
        try:
            deeper = os.open(_name(part), how if depth == len(parts) else INTO, dir_fd=inside)
        finally:
            os.close(inside)
        inside = deeper
    return inside


def _see(folder: Path, parts: Sequence[str]) -> None:
    for depth, part in enumerate(parts):
        if stat.S_ISLNK(os.lstat(Path(folder, *parts[:depth], _name(part))).st_mode):
            raise OSError(errno.ELOOP, "a link")


def _name(part: str) -> str:
    """A part of a path that names something in its folder: names may come out of a stranger's file."""
    if part in ("", ".", "..") or {"/", "\0", os.sep, os.altsep or "/"} & set(part):
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), part)
    return part
