"""The manifest of a class repository: a hash of every file as it was made, in the form of `sha256sum`."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path, PurePosixPath

MANIFEST = ".asynclings-manifest"
LINE = re.compile(r"([0-9a-f]{64})  (.+)")


def fingerprint(data: bytes) -> str:
    """The hash of a file; a text checked out with the line ends of Windows has the same."""
    text = data if b"\0" in data else data.replace(b"\r\n", b"\n")
    return hashlib.sha256(text).hexdigest()


def take(folder: Path) -> dict[str, str]:
    """The hash of each file below a folder, by its path with slashes."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {
        path.relative_to(folder).as_posix(): fingerprint(path.read_bytes()) for path in files if path.name != MANIFEST
    }


def write(folder: Path, hashes: dict[str, str]) -> None:
    """Lay the manifest down."""
    lines = [f"{value}  {name}\n" for name, value in sorted(hashes.items())]
    (folder / MANIFEST).write_bytes("".join(lines).encode())


def read(folder: Path) -> dict[str, str]:
    """The hashes of a folder's manifest; lines that name a place outside it are no lines.

    Raises:
        OSError: there is no manifest.
    """
    text = (folder / MANIFEST).read_bytes().decode("utf-8", "replace")
    found = (LINE.fullmatch(line.rstrip("\r")) for line in text.split("\n"))
    return {match[2]: match[1] for match in found if match and _inside(match[2])}


def _inside(name: str) -> bool:
    path = PurePosixPath(name)
    return not path.is_absolute() and ".." not in path.parts and "\\" not in name and ":" not in name
