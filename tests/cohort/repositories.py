"""Repositories for tests: made by git itself, with the dates that a test wants."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

PLAIN = {
    "PATH": os.environ["PATH"],
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_AUTHOR_NAME": "Anna",
    "GIT_AUTHOR_EMAIL": "anna@example.org",
    "GIT_COMMITTER_NAME": "Anna",
    "GIT_COMMITTER_EMAIL": "anna@example.org",
}


def git(folder: Path, *words: str, at: str = "2027-01-01T12:00:00Z") -> str:
    """What git says."""
    environment = {**PLAIN, "GIT_AUTHOR_DATE": at, "GIT_COMMITTER_DATE": at, "HOME": str(folder)}
    done = subprocess.run(["git", "-C", folder, *words], env=environment, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def begun(folder: Path) -> Path:
    """An empty repository."""
    folder.mkdir(parents=True, exist_ok=True)
    git(folder, "init", "-q", "-b", "main")
    return folder


def commit(folder: Path, at: str, **files: str) -> str:
    """Write these files (`a__b` is `a.b`), and commit all that is there; the hash."""
    for name, text in files.items():
        (folder / name.replace("__", ".")).write_text(text)
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "--allow-empty", "-m", "Work", at=at)
    return git(folder, "rev-parse", "HEAD")
