"""Every attack that the probes try works where nothing stops it, and each layer of the lock stops what it is there for."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from grader.isolation.terms import LAYERS
from grader.isolation.workers import start_workers
from judging import ROOT

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the layers are those of Linux")

ATTACKER = """
import json, os, sys, tempfile
from grader.isolation import limits, lock, probe, seccomp, targets
import grader.isolation.landlock, grader.isolation.kernel

folder = tempfile.mkdtemp()
os.chmod(folder, 0o755)
os.mkdir(folder + "/targets")
os.mkdir(folder + "/empty")
os.chdir(folder + "/empty")
shooting = targets.Range(folder + "/targets")
sys.path[:] = [entry for entry in sys.path if entry.startswith(sys.base_prefix) and "site-packages" not in entry]

wanted = set(sys.argv[1:])
if "namespaces" not in wanted:
    lock._leave_networks = lambda: None
if "limits" not in wanted:
    lock.limit = lambda: None
locked = lock.Lock()
if "landlock" not in wanted:
    locked._ruleset = None
if "seccomp" not in wanted:
    locked._filtered = False

reading, writing = os.pipe()
if os.fork() == 0:
    locked.turn([writing])
    for attacks in probe.ATTACKS.values():
        for attack in attacks:
            if attack is probe.execute:
                os.write(writing, b"done ")
            if probe.refused(attack, shooting.targets):
                os.write(writing, attack.__name__.encode() + b" ")
    os._exit(0)
os.close(writing)
os.wait()
with os.fdopen(reading) as told:
    print(json.dumps(told.read().split()))
"""

ALL = (
    "read_file write_file make_file list_folder connect_tcp send_udp connect_abstract connect_named send_named "
    "signal_parent take_memory fork execute"
).split()

STOPS = {
    "": "",
    "limits": "write_file take_memory",
    "landlock": "read_file write_file make_file list_folder connect_tcp connect_abstract signal_parent execute",
    "namespaces": "connect_tcp send_udp connect_abstract",
    "seccomp": "connect_tcp send_udp connect_abstract connect_named send_named signal_parent fork execute",
}


def refused(*layers: str) -> set[str]:
    """The attacks that a process locked with these layers is refused."""
    done = subprocess.run(
        [sys.executable, "-c", ATTACKER, *layers],
        env={"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    told: list[str] = json.loads(done.stdout)
    assert "done" in told
    return set(told) - {"done"}


@pytest.mark.parametrize(("layer", "stopped"), STOPS.items(), ids=[layer or "none" for layer in STOPS])
def test_each_layer(layer: str, stopped: str) -> None:
    """One layer alone stops just its own attacks; without any, all of them work."""
    if layer == "namespaces" and not refused(layer):
        pytest.skip("this system does not let a process have a network of its own")

    assert refused(layer) == set(stopped.split())


def test_all_layers() -> None:
    """Together they stop everything."""
    assert refused("limits", "landlock", "seccomp", "namespaces") == set(ALL)


@pytest.mark.parametrize("way", ["fork", "spawn"])
def test_workers_tell_what_was_stopped(way: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A zygote has the probes made, and so has every interpreter's way; without the lock nothing is claimed."""
    monkeypatch.setenv("ASYNCLINGS_WORKER", way)
    for locked, told in ((True, LAYERS), (False, ())):
        workers = start_workers(locked)
        try:
            assert workers.stopped() == told
            assert workers.missing() == ([] if locked else ["files", "net", "fork"])
        finally:
            workers.close()


def test_the_range_is_closed(tmp_path: Path) -> None:
    """What the probes aim at is taken down with the workers."""
    workers = start_workers()
    folder = Path(workers._interpreters.folder)  # type: ignore[attr-defined]
    assert (folder / "targets" / "canary").read_bytes() == b"canary"
    workers.stopped()
    workers.close()

    assert not folder.exists()
