"""The judge and the worker it talks with share a core, and the judge is let go again."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from grader.isolation.core import LENDINGS, Core

pytestmark = pytest.mark.skipif(
    not hasattr(os, "sched_getaffinity") or len(os.sched_getaffinity(0)) < 2, reason="needs Linux and two cores"
)


def test_they_share_one_until_it_is_left() -> None:
    """Afterwards this thread may run wherever it could before."""
    before = os.sched_getaffinity(0)
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as other:
        core = Core()
        core.share(other.pid)
        shared = os.sched_getaffinity(0)
        theirs = os.sched_getaffinity(other.pid)
        core.leave()
        other.kill()

    assert len(shared) == 1
    assert shared == theirs
    assert os.sched_getaffinity(0) == before


def test_a_worker_that_is_gone_is_no_matter() -> None:
    """It is only for speed: nothing fails where it cannot be had."""
    before = os.sched_getaffinity(0)
    with subprocess.Popen([sys.executable, "-c", ""]) as other:
        pass
    core = Core()
    for _ in range(2 * LENDINGS + 2):
        core.share(other.pid)
    core.leave()

    assert os.sched_getaffinity(0) == before
