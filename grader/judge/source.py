"""Reading a submission: one regular file of Python text, or a sentence that says what is wrong with it."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from grader.explain.faults import Fault
from grader.language import N_, phrase

ABSENT = N_("Check the name and the folder; `--reset` brings the starter back.")
MAX_BYTES = 256 * 1024
FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


class Missing(Fault):
    """There is no such file."""


def read_source(path: Path) -> str:
    """The text of a submission, without a byte order mark, and with plain line ends.

    Raises:
        Fault: E01, with the reason, when it cannot be read or is no text.
    """
    name = path.name or str(path)  # `.` has no name
    return source_of(read_file(path, name), name)


def source_of(content: bytes, name: str) -> str:
    """The same of the content of a file with this name.

    Raises:
        Fault: E01, when it is no text.
    """
    text = _decode(content, name)
    if not text.strip():
        raise _unreadable(
            phrase("{name} is empty.", name=name),
            phrase("Write your program into it; `--reset` brings the starter back."),
        )
    return text.replace("\r\n", "\n").replace("\r", "\n")


def read_file(path: Path, name: str, folder: int | None = None) -> bytes:
    """The content of a file that a message calls `name`; its path may start from an open `folder`.

    Raises:
        Missing: it is not there.
        Fault: E01, when it is no regular file, or too large.
    """
    descriptor = _opened(path, name, folder)
    with os.fdopen(descriptor, "rb") as file:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise _unreadable(phrase("{name} is not a regular file.", name=name), phrase("Put the file itself there."))
        try:
            data = file.read(MAX_BYTES + 1)
        except OSError as error:
            raise _unreadable(
                phrase("{name} cannot be read: {reason}.", name=name, reason=error.strerror),
                phrase("Save it anew."),
            ) from None
    if len(data) > MAX_BYTES:
        raise _unreadable(
            phrase(
                "{name} is larger than {most} KB, far more than an exercise needs.",
                name=name,
                most=MAX_BYTES // 1024,
            ),
            phrase("Hand in the program alone, without data in it."),
        )
    return data


def _opened(path: Path, name: str, folder: int | None) -> int:
    try:
        kind = os.lstat(path, dir_fd=folder).st_mode
        if stat.S_ISLNK(kind):
            raise _unreadable(phrase("{name} is a link, not a file.", name=name), phrase("Put the file itself there."))
        if stat.S_ISDIR(kind):
            raise _unreadable(
                phrase("{name} is a folder, not a file.", name=name), phrase("Name the Python file inside it.")
            )
        # Opened without waiting: a pipe with this name must not keep the grader.
        # Nor may it be a link by now: it could lead to what the person who grades may read, and the author may not.
        return os.open(path, FLAGS, dir_fd=folder)
    except FileNotFoundError:
        raise missing(name) from None
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or phrase("its name is not valid")
        raise _unreadable(
            phrase("{name} cannot be opened: {why}.", name=name, why=why), phrase("Check its permissions.")
        ) from None


def missing(name: str) -> Missing:
    """There is no file with this name."""
    return Missing("E01", phrase("There is no file {name} here.", name=name), phrase(ABSENT))


def _decode(data: bytes, name: str) -> str:
    advice = phrase("Save it as UTF-8 text in your editor.")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise _unreadable(phrase("{name} is saved as UTF-16; Python reads UTF-8.", name=name), advice)
    if b"\x00" in data:
        raise _unreadable(phrase("{name} holds NUL bytes, so it is not a text file.", name=name), advice)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise Fault(
            "E01",
            phrase("{name} is not UTF-8 text: line {line} has a byte that is none.", name=name, line=line),
            advice,
            line=line,
        ) from None


def _unreadable(message: str, fix: str) -> Fault:
    return Fault("E01", message, fix)
