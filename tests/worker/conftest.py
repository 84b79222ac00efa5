"""One pool of workers for all tests of the worker: starting it costs more than a hundred runs."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from driving import Driver
from grader.isolation.workers import Workers, start_workers


@pytest.fixture(scope="session")
def workers() -> Iterator[Workers]:
    """Workers of this platform's own way, a fresh one for each run."""
    started = start_workers()
    started.shared = False
    yield started
    started.close()


@pytest.fixture
def drive(workers: Workers) -> Driver:
    """Runs a source in a worker."""
    return Driver(workers)
