"""What a worker has used of its CPU time: its own counts in full, the system's for it a quarter."""

from __future__ import annotations

from typing import Any

from grader.isolation import usage
from grader.worker.exchange import _Stamp


def test_the_systems_part_counts_a_quarter() -> None:
    """Taking memory costs the system several times as much on a loaded machine: the verdict must not turn on that."""
    stamp = _Stamp()
    stamp._times = lambda: (3.0, 2.0)
    stamp.count += 1

    assert stamp.used() == 0.0
    stamp._times = lambda: (3.5, 6.0)
    assert stamp.used() == 1.5


def test_it_counts_so_from_outside_as_well(monkeypatch: Any) -> None:
    """Both look at the same figure, so that who looks first changes nothing."""
    fields = ["S", *["0"] * 10, "100", "400", *["0"] * 20]
    monkeypatch.setattr(usage, "_stat", lambda path: fields)
    monkeypatch.setattr(usage.os, "listdir", lambda path: ["1"])
    monkeypatch.setattr(usage.os, "sysconf", lambda name: 100)

    assert usage._from_proc(1) == (2.0, True)


def test_a_few_milliseconds_are_seen() -> None:
    """A program that sleeps outside the clock is told from one that computes now and then by two of them."""
    stamp = _Stamp()
    values = {stamp.used() for _ in range(2000)}

    assert len(values) > 100
