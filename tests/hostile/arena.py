"""Where hostile submissions are graded: beside canaries, and listeners that nobody should ever reach."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from judging import ROOT

HERE = Path(__file__).parent
FAMILIES = (
    "early_exit verdict_forging clock_cheating pretended_concurrency resources host planted_files broken_input"
).split()
INSIDE = (HERE / "inside.txt").read_text(encoding="utf-8")
"""What submissions that call `inside` have it from: the way to the grader's modules, which are hidden from them."""
PLANTED = ".planted"
"""The end of a neighbour's name here, where pytest and linters should not take it for what it pretends to be."""

BROKE_OUT = "BROKE OUT"
"""What submissions print when something worked that should not; no source has these two words side by side."""

JUDGE = """
import json, sys
from pathlib import Path
from grader.catalog import Catalog
from grader.isolation.forked import ForkedWorkers
from grader.judge import Submission, grade
from grader.render.json import render_json
order = json.load(sys.stdin)
catalog = Catalog.installed()
handed_in = [Submission(catalog.find(name), Path(path), Path(path).name) for name, path in order["files"]]
left, close = [], ForkedWorkers.close
def counted(self):
    close(self)
    left.append(self.left_behind)
ForkedWorkers.close = counted
reports = grade(handed_in, isolation=order["isolation"])
sys.__stdout__.write(json.dumps({"left": sum(left), "reports": json.loads(render_json(reports, False))}))
"""

Report = dict[str, Any]


@dataclass(frozen=True)
class Attack:
    """A hostile submission; the first lines of its file say what it is for."""

    path: Path
    exercise: str
    layer: str
    slow: bool

    @property
    def family(self) -> str:
        return self.path.relative_to(HERE).parts[0]

    @property
    def name(self) -> str:
        parts = self.path.relative_to(HERE).with_suffix("").parts
        return "/".join(parts[:2])


def attacks() -> list[Attack]:
    """All that have a file, in one order."""
    files = sorted(file for family in FAMILIES for file in (HERE / family).rglob("*.py"))
    return [_attack(file) for file in files]


def _attack(path: Path) -> Attack:
    head = path.read_text(encoding="utf-8").splitlines()[:4]
    facts = dict(line.removeprefix("# ").split(": ", 1) for line in head[:2])
    return Attack(path, facts["exercise"], facts["layer"], "# slow" in head)


@dataclass(frozen=True)
class Graded:
    """What grading some files gave: their reports, and all that was written."""

    reports: list[Report]
    left_behind: int
    errors: str


class Arena:
    """A folder that everybody may enter, a canary that everybody may change, and listeners on this machine alone."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="arena-"))
        os.chmod(self.folder, 0o755)
        word = os.urandom(8).hex()
        self.file_canary, self.environment_canary = f"file-canary-{word}", f"environment-canary-{word}"
        self.canary = self.folder / "canary"
        self.canary.write_text(self.file_canary)
        os.chmod(self.canary, 0o666)
        open_folder = self.folder / "open"
        open_folder.mkdir()
        os.chmod(open_folder, 0o777)
        self._listeners = {
            "tcp": _listener(socket.AF_INET, socket.SOCK_STREAM, ("127.0.0.1", 0)),
            "udp": _listener(socket.AF_INET, socket.SOCK_DGRAM, ("127.0.0.1", 0)),
            "abstract": _listener(socket.AF_UNIX, socket.SOCK_STREAM, f"\0arena-{word}"),
            "named": _listener(socket.AF_UNIX, socket.SOCK_STREAM, str(open_folder / "socket")),
            "datagrams": _listener(socket.AF_UNIX, socket.SOCK_DGRAM, str(open_folder / "socket.datagrams")),
        }
        for path in open_folder.iterdir():
            os.chmod(path, 0o777)
        self._words = {
            "@canary@": str(self.canary),
            "@folder@": str(open_folder),
            "@tcp@": str(self._listeners["tcp"].getsockname()[1]),
            "@udp@": str(self._listeners["udp"].getsockname()[1]),
            "@abstract@": f"arena-{word}",
            "@named@": str(open_folder / "socket"),
        }
        self._state = self._look()

    def close(self) -> None:
        for listener in self._listeners.values():
            listener.close()
        shutil.rmtree(self.folder)

    def hand_in(self, attack: Attack) -> Path:
        """A copy of the submission, with the targets of this arena and with its neighbours."""
        folder = self.folder / "handed-in" / attack.name
        folder.mkdir(parents=True, exist_ok=True)
        target = folder / "breakfast.py"
        target.write_text(self._aimed(attack.path))
        if attack.family == "planted_files":
            for neighbour in attack.path.parent.rglob(f"*{PLANTED}"):
                copy = folder / str(neighbour.relative_to(attack.path.parent)).removesuffix(PLANTED)
                copy.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(neighbour, copy)
        return target

    def _aimed(self, path: Path) -> str:
        text = path.read_text(encoding="utf-8")
        for word, meaning in self._words.items():
            text = text.replace(word, meaning)
        head, gap, body = text.partition("\n\n")
        return f"{head}\n\n\n{INSIDE}{body.lstrip()}" if "inside(" in body else head + gap + body

    def heard(self) -> list[str]:
        """The listeners that anybody has reached."""
        return [name for name, listener in self._listeners.items() if _reached(listener)]

    def untouched(self) -> bool:
        """Whether the canary, and the folder that everybody may write to, are as they were."""
        return self._look() == self._state

    def _look(self) -> object:
        status = self.canary.stat()
        attributes = os.listxattr(self.canary) if hasattr(os, "listxattr") else []
        names = sorted(str(path) for path in [*self.folder.glob("canary*"), *(self.folder / "open").iterdir()])
        return self.canary.read_text(), status.st_mode, status.st_mtime_ns, attributes, names

    @property
    def environment(self) -> dict[str, str]:
        return {**os.environ, "PYTHONPATH": str(ROOT), "CANARY": self.environment_canary}

    def grade(self, files: Iterable[tuple[str, Path]], isolation: str = "auto") -> Graded:
        """Grade (exercise, file) pairs in one process."""
        order = {"files": [(name, str(path)) for name, path in files], "isolation": isolation}
        done = subprocess.run(
            [sys.executable, "-c", JUDGE],
            input=json.dumps(order),
            env=self.environment,
            cwd=self.folder,
            capture_output=True,
            text=True,
            check=False,
            timeout=600,
        )
        assert done.returncode == 0, done.stderr
        told = json.loads(done.stdout)
        return Graded(told["reports"], told["left"], done.stderr)

    def grade_alone(
        self, command: Sequence[str], exercise: str, path: Path, environment: Mapping[str, str], *options: str
    ) -> subprocess.CompletedProcess[str]:
        """Grade one file as its author would: by a `grade` of its own, which stands in the file's folder."""
        return subprocess.run(
            [*command, exercise, "--file", str(path), *options],
            env={**environment, "CANARY": self.environment_canary},
            cwd=path.parent,
            capture_output=True,
            text=True,
            errors="surrogateescape",
            check=False,
            timeout=120,
        )


def _listener(family: int, kind: int, address: object) -> socket.socket:
    listener = socket.socket(family, kind)
    listener.bind(address)  # type: ignore[arg-type]
    if kind == socket.SOCK_STREAM:
        listener.listen(8)
    listener.setblocking(False)
    return listener


def _reached(listener: socket.socket) -> bool:
    try:
        if listener.type == socket.SOCK_STREAM:
            listener.accept()[0].close()
        else:
            listener.recv(100)
    except BlockingIOError:
        return False
    return True
