"""The teacher's own git: its credentials, proxies and certificates hold; nothing of a student's is run."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

from grader.cohort.layout import NotFetched

if sys.platform == "linux":
    import resource

SECONDS = 600.0
"""For one command: a network may be slow, and a repository may never end."""
MAX_FILE = 1024 * 1024 * 1024
SETTINGS = {
    "core.hooksPath": os.devnull,
    "core.fsmonitor": "false",
    "fetch.recurseSubmodules": "false",
    "submodule.recurse": "false",
    "protocol.ext.allow": "never",
    "gc.auto": "0",
    "maintenance.auto": "false",
    "advice.detachedHead": "false",
    "http.lowSpeedLimit": "1000",
    "http.lowSpeedTime": "60",
}
"""What must not happen, whatever the teacher's settings say. All others hold: credentials, proxies, certificates."""
NOT_HERE = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES",
        "GIT_COMMON_DIR", "GIT_NAMESPACE", "GIT_TEMPLATE_DIR")  # fmt: skip

ALLOWED = "https:http:ssh:file"
TOO_SLOW = "it took more than {seconds:.0f} seconds"
NO_GIT = "git is not installed, or not on the PATH"
ENDED = "git ended with {code}"
STOPPED = "it was stopped"


class Git:
    """Runs git, in as many threads as want to, until all of it is ended."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._running: set[subprocess.Popen[bytes]] = set()
        self._ended = False

    def run(self, bare: Path | None, *words: str) -> str:
        """What git says, in a bare repository of ours or in none. Nobody is asked for a password.

        Raises:
            NotFetched: with the first line of what git complains about.
        """
        process = self._started(bare, words)
        try:
            said, complained = process.communicate(timeout=SECONDS)
        except subprocess.TimeoutExpired:
            raise NotFetched(TOO_SLOW.format(seconds=SECONDS)) from None
        finally:
            with self._lock:
                self._running.discard(process)
            if process.returncode is None:
                _end(process)
                process.communicate()
        if process.returncode:
            lines = [line for line in complained.decode("utf-8", "replace").split("\n") if line.strip()]
            raise NotFetched(lines[0][:300] if lines else ENDED.format(code=process.returncode))
        return said.decode("utf-8", "replace")

    def end(self) -> None:
        """End every git that runs, and let no other begin."""
        with self._lock:
            self._ended = True
            for process in self._running:
                _end(process)

    def _started(self, bare: Path | None, words: tuple[str, ...]) -> subprocess.Popen[bytes]:
        settings = [word for name, value in SETTINGS.items() for word in ("-c", f"{name}={value}")]
        place = [f"--git-dir={bare}"] if bare else []
        with self._lock:
            if self._ended:
                raise NotFetched(STOPPED)
            try:
                process = subprocess.Popen(
                    ["git", *settings, *place, *words],
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.PIPE,
                    env=_environment(),
                    start_new_session=True,  # so that ssh cannot ask on the terminal either
                )
            except FileNotFoundError:
                raise NotFetched(NO_GIT) from None
            self._running.add(process)
        if sys.platform == "linux":
            resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (MAX_FILE, MAX_FILE))
        return process


def _environment() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in NOT_HERE}
    return kept | {"GIT_TERMINAL_PROMPT": "0", "GIT_LFS_SKIP_SMUDGE": "1", "GIT_ALLOW_PROTOCOL": ALLOWED, "LC_ALL": "C"}


def _end(process: subprocess.Popen[bytes]) -> None:
    """End git, and what it started: they are a group of their own."""
    try:
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    except ProcessLookupError:
        pass  # it has just ended by itself
