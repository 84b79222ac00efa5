"""Work that is done on every core: each has a process that does one piece after the other."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import active_children, get_context
from typing import TypeVar

Piece = TypeVar("Piece")
Result = TypeVar("Result")


def on_every_core(work: Callable[[Piece], Result], pieces: Sequence[Piece]) -> Iterator[Result]:
    """What `work` gives back for each piece, in order, as soon as it is known. Ctrl-C ends all of it."""
    jobs = min(len(pieces), os.cpu_count() or 1)
    with ProcessPoolExecutor(jobs, get_context("spawn"), _heed_no_interrupt) as pool:
        try:
            yield from pool.map(work, pieces)
        except KeyboardInterrupt:
            for child in active_children():
                child.terminate()
            raise


def _heed_no_interrupt() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that asked
