"""Noticing that a file was saved, however an editor does it.

The system's events tell of it at once, where they arrive. They do not from network folders, from Windows folders in
WSL, nor through some containers; so the file is looked at as well, now and then. A change that no event told of is the
sign that none arrive here: from then on it is looked at often.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

SELDOM, OFTEN = 1.0, 0.1
"""Real seconds from one look to the next."""
STEP = 5
"""Milliseconds: how long events are gathered, as a save is several of them."""

State = tuple[int, ...] | None
Notices = Iterator[bool]
"""Whether an event told of the file; False when it is time to have a look."""


class Lookout:
    """Calls `saved` from a thread of its own whenever the file has changed, is there again, or is gone."""

    def __init__(self, path: Path, saved: Callable[[], None]) -> None:
        self._stop = threading.Event()
        threading.Thread(target=self._run, args=(path, saved), daemon=True).start()

    def close(self) -> None:
        """Nothing is called any more."""
        self._stop.set()

    def _run(self, path: Path, saved: Callable[[], None]) -> None:
        for _ in changes(path, events(path, self._stop), looks(self._stop)):
            if self._stop.is_set():
                return
            saved()


def changes(path: Path, events: Notices, looks: Notices) -> Iterator[None]:
    """Each change of the file. `looks` take over when it changed without an event, or events have ended."""
    known = state_of(path)
    for told in events:
        before, known = known, state_of(path)
        if told or known != before:
            yield
        if known != before and not told:
            break
    for _ in looks:
        before, known = known, state_of(path)
        if known != before:
            yield


def state_of(path: Path) -> State:
    """What changes when a file is written, replaced, or made unreadable; None while it is not there."""
    try:
        seen = os.stat(path)
    except (OSError, ValueError):
        return None
    return seen.st_mode, seen.st_ino, seen.st_size, seen.st_mtime_ns


def events(path: Path, stop: threading.Event) -> Notices:
    """What the system tells of the file's folder, until `stop`; none where it cannot tell."""
    from watchfiles import watch

    options = {"debounce": 10 * STEP, "step": STEP, "rust_timeout": int(SELDOM * 1000), "recursive": False}
    try:
        for told in watch(
            path.parent,
            **options,  # type: ignore[arg-type]
            watch_filter=None,
            stop_event=stop,
            yield_on_timeout=True,
            raise_interrupt=False,
            force_polling=False,
        ):
            yield any(os.path.basename(name) == path.name for _, name in told)
    except (OSError, RuntimeError):
        return  # no such folder, or no more watches to be had


def looks(stop: threading.Event) -> Notices:
    """One after another, until `stop`."""
    while not stop.wait(OFTEN):
        yield False
