"""Texts that students see, kept as files: set ASYNCLINGS_UPDATE_SNAPSHOTS=1 to write them anew."""

import os
from pathlib import Path

FOLDER = Path(__file__).parent / "snapshots"


def assert_snapshot(name: str, text: str) -> None:
    """The text is byte for byte what the file holds."""
    path = FOLDER / f"{name}.txt"
    if os.environ.get("ASYNCLINGS_UPDATE_SNAPSHOTS") == "1":
        path.write_bytes(text.encode())

    assert path.read_bytes().decode() == text
