"""Judging: one pytest session over the checks of all exercises asked for."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from grader.isolation.terms import Isolation, NotIsolated
from grader.judge.submission import Submission

if TYPE_CHECKING:
    from grader.isolation.workers import Workers
    from grader.judge.plugin import Judge
    from grader.report import Report

PLUGINS = ("pytest_asyncio.plugin", "pytest_timeout")
"""Loaded by name; whatever else is installed stays out."""

UNUSED = (
    "cacheprovider debugging doctest faulthandler junitxml legacypath logging monkeypatch nose pastebin "
    "pytester recwarn setuponly setupplan stepwise subtests terminal terminalprogress threadexception "
    "tmpdir unittest unraisableexception warnings"
).split()
"""pytest's own plugins that checks do not need: each costs start-up time, and some write into folders."""

SETTINGS = {
    "asyncio_mode": "auto",
    "asyncio_default_fixture_loop_scope": "function",
    "asyncio_default_test_loop_scope": "function",
    # Real seconds for one check, far above the hand-off's own net: beyond them it is the grader that hangs.
    "timeout": "120",
}


def grade(
    submissions: Sequence[Submission],
    *,
    seed: int | None = None,
    fresh: bool = False,
    isolation: Isolation = "auto",
    errors: list[Exception] | None = None,
) -> list[Report]:
    """Judge each submission and report on it, in the order given.

    `seed` redraws the secret numbers; without one they follow from exercise, check and grader version. With
    `fresh`, every single run has a worker of its own, on every platform; the reports must be the same. Workers are
    locked as far as this machine can (`auto`), not at all (`none`), or nothing is run unless attacks on files, on the
    network and by further processes are stopped (`full`). Errors of the grader's own, for which something was not
    judged, are added to `errors`.

    Raises:
        NotIsolated: `full`, and one of these is not.
        KeyboardInterrupt: as soon as Ctrl-C is pressed; every worker is ended by then.
    """
    from grader.isolation.workers import start_workers

    workers = start_workers(locked=isolation != "none")  # before pytest is imported: they get ready meanwhile
    workers.shared = workers.shared and not fresh
    try:
        if isolation == "full" and (missing := workers.missing()):
            raise NotIsolated(missing)
        return judged(submissions, workers, seed, errors)
    finally:
        workers.close()


def judged(
    submissions: Sequence[Submission], workers: Workers, seed: int | None, errors: list[Exception] | None = None
) -> list[Report]:
    """Judge each submission in one session of pytest, with workers that are the caller's; `errors` as for `grade`.

    Raises:
        KeyboardInterrupt: Ctrl-C was pressed.
    """
    from grader.judge.plugin import Judge

    judge = Judge(submissions, workers, seed)
    hold(judge, submissions)
    if errors is not None:
        errors += judge.errors
    if judge.interrupted:
        raise KeyboardInterrupt
    return judge.reports()


def hold(judge: Judge, submissions: Sequence[Submission]) -> None:
    """One session of pytest with this judge, from its beginning to its end."""
    for name in [name for name in os.environ if name.startswith("PYTEST_")]:
        del os.environ[name]  # options, plugins, limits: whatever pytest or a plugin of it would read there
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    import pytest

    with _interruptible():
        pytest.main(_arguments(submissions), plugins=[judge])


@contextmanager
def _interruptible() -> Iterator[None]:
    """Ctrl-C is heard while the judge waits for a worker: asyncio would put a handler in place that waits for its loop
    to turn. It leaves alone what is not Python's own."""
    ours = threading.current_thread() is threading.main_thread()
    before = signal.getsignal(signal.SIGINT) if ours else None
    if before is not signal.default_int_handler:
        yield
        return
    signal.signal(signal.SIGINT, lambda number, frame: signal.default_int_handler(number, frame))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _arguments(submissions: Sequence[Submission]) -> list[str]:
    """pytest's command line: our own (empty) configuration, so that none above the current folder is read."""
    here = Path(__file__).parent
    files = list(dict.fromkeys(str(submission.exercise.checks) for submission in submissions))
    options = ["--noconftest", "-c", str(here / "pytest.ini"), "--rootdir", str(here), "--import-mode=importlib"]
    for plugin in PLUGINS:
        options += ["-p", plugin]
    for plugin in UNUSED:
        options += ["-p", f"no:{plugin}"]
    for name, value in SETTINGS.items():
        options += ["-o", f"{name}={value}"]
    return [*options, *files]
