"""What lies outside the world of an exercise: refused by name, with the same words on every system.

This is for honest programs, which learn what they may use. What keeps the others in is the operating system.
"""

from __future__ import annotations

import builtins
import gc
import importlib
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable
from typing import Any, NoReturn

from grader.clock import ClosedFilesError, ClosedWorldError
from grader.worker.notes import Notes

MODULES: tuple[tuple[Any, str], ...] = (
    (gc, "get_objects get_referrers get_referents"),
    (sys, "_current_frames"),
    (builtins, "breakpoint"),
    (os, "fork forkpty system popen posix_spawn posix_spawnp execv execve kill killpg"),
    (signal, "raise_signal pthread_kill"),
    (socket, "getaddrinfo gethostbyname gethostbyname_ex gethostbyaddr"),
)
CLASSES: tuple[Any, ...] = (subprocess.Popen, socket.socket)

CHANGES = frozenset(
    "os.mkdir os.rename os.remove os.rmdir os.link os.symlink os.truncate os.chmod os.chown os.utime".split()
)
"""What Python reports before it changes a file, besides opening one for writing."""
FOR_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT


def refuse_outside(notes: Notes) -> None:
    """Sockets, processes, and ways into Python's own insides are refused at the moment they are asked for."""
    for cls in CLASSES:
        cls.__init__ = _refusal(f"{cls.__module__}.{cls.__name__}", notes)
    for module, names in MODULES:
        for name in names.split():
            if hasattr(module, name):
                setattr(module, name, _refusal(f"{module.__name__}.{name}", notes))


def refuse_process_locks(notes: Notes) -> None:
    """A pool or a queue of processes makes such a lock first of all, and what a system says to that differs.

    It is a class with a number that the library reads when it is imported.
    """
    try:
        module: Any = importlib.import_module("_multiprocessing")  # there are no stubs of it
    except ImportError:
        return  # a Python without it makes no processes either
    module.SemLock = type("SemLock", (module.SemLock,), {"__new__": _refusal("multiprocessing", notes)})


def refuse_tracers(notes: Notes) -> None:
    """A tracer could change what the worker does. Switching off what is not on is nothing: doctest does it."""

    def refusal(name: str) -> Callable[[object], None]:
        def refuse(tracer: object, /) -> None:
            if tracer is not None:
                notes.refused(name)
                raise ClosedWorldError(name)

        return refuse

    module: Any = sys
    module.settrace, module.setprofile = refusal("sys.settrace"), refusal("sys.setprofile")


def refuse_writing(notes: Notes) -> None:
    """So are changes to files, by whatever function: Python reports them all."""

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        if event in CHANGES or (event == "open" and _writes(*arguments)):
            name = "writing a file" if event == "open" else event
            notes.refused(name)
            raise ClosedFilesError(name)

    sys.addaudithook(hook)


def _writes(path: object, mode: object, flags: int) -> bool:
    return bool(flags & FOR_WRITING) and type(path) is not int and path != os.devnull


def _refusal(name: str, notes: Notes) -> Callable[..., NoReturn]:
    def refuse(*args: object, **kwargs: object) -> NoReturn:
        notes.refused(name)
        raise ClosedWorldError(name)

    return refuse
