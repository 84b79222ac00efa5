"""Running what a class repository says to run: workflows' own steps, and the commands of its pages."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parent.parent.parent
VERSION = f"{sys.version_info.major}.{sys.version_info.minor}"
PASSED_ON = ("PIP_CERT", "SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "SYSTEMROOT")
EXPRESSION = re.compile(r"\$\{\{ steps\.(\w+)\.outputs\.(\w+) \}\}")


@dataclass(frozen=True)
class Place:
    """An empty home, a few commands, and the wheels that stand in for what is released."""

    home: Path
    wheels: Path

    def environment(self, venv: Path | None = None, **more: str) -> dict[str, str]:
        """Nothing of the environment but what pip and git cannot do without."""
        venvs = [str(venv / "bin")] if venv else []
        path = os.pathsep.join([*venvs, str(self.commands()), "/usr/bin", "/bin"])
        kept = {name: os.environ[name] for name in PASSED_ON if name in os.environ}
        return {
            **kept,
            "PATH": path,
            "HOME": str(self.home),
            "PIP_CACHE_DIR": str(self.home.parent / "pip-cache"),
            "PIP_FIND_LINKS": str(self.wheels),
            "PIP_DISABLE_PIP_VERSION_CHECK": "1",
            "GIT_CONFIG_COUNT": "2",
            "GIT_CONFIG_KEY_0": "user.name",
            "GIT_CONFIG_VALUE_0": "A student",
            "GIT_CONFIG_KEY_1": "user.email",
            "GIT_CONFIG_VALUE_1": "student@example.org",
            **more,
        }

    def commands(self) -> Path:
        """A folder with `python` of this very version."""
        folder = self.home.parent / "commands"
        folder.mkdir(exist_ok=True)
        for name in ("python", f"python{VERSION}"):
            if not (folder / name).exists():
                real = Path(sys.base_prefix) / "bin" / f"python{VERSION}"
                (folder / name).write_text(f'#!/bin/sh\nexec "{real}" "$@"\n')
                (folder / name).chmod(0o755)
        return folder

    def shell(
        self, script: str, folder: Path, venv: Path | None = None, **more: str
    ) -> subprocess.CompletedProcess[str]:
        """Run a script as a workflow would."""
        return subprocess.run(
            ["bash", "-e", "-c", script],
            cwd=folder,
            env=self.environment(venv, **more),
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            timeout=600,
        )

    def must(self, script: str, folder: Path, venv: Path | None = None, **more: str) -> str:
        """Run a script that has to succeed; what it printed."""
        done = self.shell(script, folder, venv, **more)
        assert done.returncode == 0, f"{script}\n{done.stdout}\n{done.stderr}"
        return done.stdout

    def repository(self, starter: Path, name: str) -> Path:
        """The class repository as a bare one, to be cloned."""
        bare = self.home.parent / "origins" / f"{name}.git"
        work = self.home.parent / "pushed" / name
        shutil.copytree(starter, work)
        bare.parent.mkdir(exist_ok=True)
        self.must(
            f"git init -q -b main && git add -A && git commit -qm Exercises && git clone -q --bare . '{bare}'", work
        )
        return bare


def solve(clone: Path, teacher: Path, how: str) -> None:
    """Solve none, half of, or all exercises of a clone, with the teacher's own answer key."""
    keys = sorted((teacher / "solutions").iterdir())
    count = {"unsolved": 0, "half": (len(keys) + 1) // 2, "solved": len(keys)}[how]
    for key in keys[:count]:
        [file] = (clone / "exercises" / key.name).glob("*.py")
        shutil.copyfile(key / file.name, file)


def github_steps(workflow: Path, job: str) -> list[dict[str, Any]]:
    """The steps of a job."""
    steps: list[dict[str, Any]] = yaml.safe_load(workflow.read_text(encoding="utf-8"))["jobs"][job]["steps"]
    return steps


def outputs(file: Path) -> dict[str, str]:
    """What steps wrote into $GITHUB_OUTPUT."""
    text = file.read_text() if file.exists() else ""
    return dict(line.split("=", 1) for line in text.splitlines())


def expanded(value: str, written: dict[str, str]) -> str:
    """A workflow's expression over the outputs of a step."""
    return EXPRESSION.sub(lambda match: written.get(match[2], ""), value)


def shell_blocks(page: Path) -> list[str]:
    """The commands of a page, block by block."""
    return re.findall(r"^```sh\n(.*?)^```", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
