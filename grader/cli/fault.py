"""A fault of the grader itself: one sentence for whoever meets it, and a file with the details for whoever mends it.

Only the standard library is needed here, so that a broken installation can be told of too. The file holds no
environment variables, can be read by its owner alone, and never lies in the folder of a student.
"""

from __future__ import annotations

import contextlib
import errno
import os
import platform
import re
import sys
import tempfile
import traceback
from collections.abc import Iterable, Iterator, Sequence
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path

from grader import __version__
from grader.language import N_, phrase

OUR_FAULT = N_("Something went wrong in asynclings, not in your file.")
NO_ROOM = N_("This computer has no room left to write to ({reason}): make some, and try again.")
DETAILS = N_("The details are in {path}: please send that file to your teacher.")
NO_FILE = N_("No file with the details could be written. In short: {short}")
MISSING = "not installed"

NO_ROOM_CODES = {getattr(errno, name, None) for name in ("ENOSPC", "EDQUOT")} - {None}
MOST_IN_SHORT = 120
CODE = 3
"""The exit code of `grade` where something could not be judged."""


def tell(error: BaseException, arguments: Sequence[str]) -> int:
    """Write the file, say the sentence, and give the exit code."""
    no_room = isinstance(error, OSError) and error.errno in NO_ROOM_CODES
    sentence = phrase(NO_ROOM, reason=error) if no_room else told(_printed(error), arguments, _short(error))
    with contextlib.suppress(OSError):  # nobody may be there to read it
        print(sentence, file=sys.stderr, flush=True)
    return CODE


def told(printed: str, arguments: Sequence[str], short: str = "") -> str:
    """The sentence about an error that was `printed` by whoever met it; the file is written by then.

    Where no file can be written, the sentence has the error itself, in `short` or else in its last line.
    """
    path = keep("".join(details(printed, arguments)))
    short = short or printed.rstrip().rpartition("\n")[2][:MOST_IN_SHORT]
    where = phrase(DETAILS, path=path) if path else phrase(NO_FILE, short=short)
    return f"{phrase(OUR_FAULT)} {where}"


def _printed(error: BaseException) -> str:
    try:
        return "".join(traceback.format_exception(error))
    except Exception:  # an error that cannot even be printed
        return f"{type(error).__name__}, which cannot be printed\n"


def details(printed: str, arguments: Sequence[str]) -> Iterator[str]:
    """Versions, what was typed, and the error, as lines."""
    for name, value in (*system(), *packages()):
        yield f"{name}: {value}\n"
    yield f"typed: {Path(sys.argv[0]).name} {list(arguments)}\n"
    yield f"in: {_current_folder()}\n\n"
    yield printed


def system() -> list[tuple[str, str]]:
    """The versions that matter most, as names and values."""
    return [
        ("asynclings", __version__),
        ("python", f"{platform.python_version()} ({platform.python_implementation()}), {sys.executable}"),
        ("platform", platform.platform()),
    ]


def packages() -> list[tuple[str, str]]:
    """Each package that asynclings asks of its users, and its version here; an extra's only if it is there."""
    found: dict[str, str] = {}
    for requirement in _requirements():
        if re.search(r"extra == .(dev|docs)", requirement):
            continue
        name = re.split(r"[^\w.-]", requirement, maxsplit=1)[0]
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            if "extra" not in requirement:
                found[name] = MISSING
    return list(found.items())


def _requirements() -> list[str]:
    try:
        return requires("asynclings") or []
    except PackageNotFoundError:  # run from a checkout that was never installed
        return []


def keep(text: str) -> Path | None:
    """Write a text to the first place that takes it, readable by this user alone; None if none does."""
    data = text.encode("utf-8", "backslashreplace")
    for folder in _outside(places()):
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            number, name = tempfile.mkstemp(prefix="asynclings-", suffix=".txt", dir=folder)
        except OSError:
            continue
        try:
            with open(number, "wb") as file:
                file.write(data)
            return Path(name)
        except OSError:  # the disk is full
            Path(name).unlink(missing_ok=True)
    return None


def places() -> Iterator[Path]:
    """The temporary folders of the system, then the user's own place for what programs leave behind.

    Not `tempfile.gettempdir()`: where no temporary folder can be written, it takes the current one.
    """
    named = [os.environ[name] for name in ("TMPDIR", "TEMP", "TMP") if os.environ.get(name)]
    yield from (Path(text) for text in named)
    if sys.platform != "win32":
        yield from (Path("/tmp"), Path("/var/tmp"))
    try:
        home = Path.home()
    except RuntimeError:  # nobody's home
        return
    if sys.platform == "win32":
        yield Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / "asynclings"
    elif sys.platform == "darwin":
        yield home / "Library" / "Logs" / "asynclings"
    else:
        yield Path(os.environ.get("XDG_STATE_HOME") or home / ".local" / "state") / "asynclings"


def _outside(folders: Iterable[Path]) -> Iterator[Path]:
    """Those that are not within the student's folder."""
    from grader.catalog import class_folder

    here = _current_folder()
    students = (class_folder(here) or here).resolve() if here else None
    for folder in folders:
        if folder.is_absolute() and (students is None or not folder.resolve().is_relative_to(students)):
            yield folder


def _current_folder() -> Path | None:
    try:
        return Path.cwd()
    except OSError:  # it was removed meanwhile
        return None


def _short(error: BaseException) -> str:
    """The kind of error, and the line of ours in which it was raised."""
    frames = traceback.extract_tb(error.__traceback__)
    place = f" at {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    return f"{type(error).__name__}{place}, asynclings {__version__}, Python {platform.python_version()}."
