"""The parts of the lock, one by one: what they are made of, and what they leave alone."""

from __future__ import annotations

import os
import struct
import sys
from pathlib import Path

import pytest

from grader.isolation.syscalls import FREE, PROCESSORS, TESTED, numbers

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the layers are those of Linux")


@pytest.mark.parametrize("processor", PROCESSORS)
def test_numbers_of_calls(processor: str) -> None:
    """No two calls have one number, and none is both free and looked at."""
    free, tested = numbers(FREE, processor), numbers(TESTED, processor)

    assert len({*free.values(), *tested.values()}) == len(free) + len(tested)
    assert free["read"] == {"x86_64": 0, "aarch64": 63}[processor]
    assert set(tested) >= {"clone", "prctl", "sendto"}


@pytest.mark.parametrize("processor", PROCESSORS)
def test_filter(processor: str) -> None:
    """The filter's jumps stay inside it, and it ends with a refusal."""
    from grader.isolation import seccomp

    code = seccomp.program(processor, 4711)
    steps = [struct.unpack("HBBI", code[start : start + 8]) for start in range(0, len(code), 8)]

    assert len(code) % 8 == 0
    assert all(place + 1 + max(step[1], step[2]) < len(steps) for place, step in enumerate(steps[:-1]))
    assert steps[-1] == (seccomp.RETURN, 0, 0, seccomp.REFUSE)
    own = next(place for place, step in enumerate(steps) if step[0] == seccomp.EQUAL and step[3] == 4711)
    assert steps[own + 1 + steps[own][2]] == (seccomp.RETURN, 0, 0, seccomp.REFUSE)
    assert (seccomp.EQUAL, 0, 1, seccomp.ABORT) in steps[own : own + steps[own][2]]


def test_places_of_the_standard_library(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What was installed beside the standard library is not part of it: checks may lie there."""
    from grader.isolation.places import stdlib_files

    for name in ("asyncio", "site-packages", "dist-packages", "lib-dynload"):
        (tmp_path / name).mkdir()
    (tmp_path / "os.py").touch()
    monkeypatch.setattr(sys, "path", [str(tmp_path / "python.zip"), str(tmp_path), str(tmp_path / "lib-dynload")])

    assert sorted(path.name for path in stdlib_files()) == ["asyncio", "lib-dynload", "os.py"]


def test_closing_of_descriptors() -> None:
    """All descriptors are closed but those that are kept, the lowest among them."""
    from grader.isolation.lock import _close_all_but

    pid = os.fork()
    if pid == 0:
        extra = os.open(os.devnull, os.O_RDONLY)
        kept = os.dup(extra)
        _close_all_but([0, kept, -1])
        alive = [number for number in range(kept + 2) if os.path.exists(f"/proc/self/fd/{number}")]
        os._exit(0 if alive == [0, kept] else 1)

    assert os.waitpid(pid, 0)[1] == 0


def test_a_kernel_without_handles_of_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where processes have no handles, they are ended by their number."""
    from grader.isolation import zygote

    def pidfd_open(pid: int) -> int:
        raise OSError

    monkeypatch.setattr(os, "pidfd_open", pidfd_open)
    pid = os.fork()
    if pid == 0:
        os.read(os.pipe()[0], 1)
        os._exit(0)
    zygote._kill(pid, zygote._handle_of(pid))

    assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == -9
