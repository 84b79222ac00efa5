"""Python interpreters for workers: they see nothing of the user's environment, and stand in an empty folder."""

from __future__ import annotations

import importlib.util
import os
import shutil
import sys
import tempfile
from pathlib import Path

NEEDED = ("grader", "msgspec", "freezegun", "dateutil", "six")
"""What a worker imports besides the standard library."""

START = "import sys; sys.path[:0] = {outside!r}; from grader.isolation.zygote import {entry}; {entry}({arguments})"


def outside_folders() -> list[str]:
    """The folders of the packages that a worker needs."""
    folders: dict[str, None] = {}
    for name in NEEDED:
        spec = importlib.util.find_spec(name)
        if spec is None or spec.origin is None:
            continue  # dateutil needs six in some versions only
        origin = Path(spec.origin)
        folders[str(origin.parent.parent if origin.name == "__init__.py" else origin.parent)] = None
    return list(folders)


class Interpreters:
    """Starts Python interpreters that see nothing of the user's environment and stand in an empty folder."""

    def __init__(self) -> None:
        self.folder = tempfile.mkdtemp(prefix="asynclings-")
        self.empty = os.path.join(self.folder, "empty")
        self.targets = os.path.join(self.folder, "targets")
        os.chmod(self.folder, 0o755)  # workers of root's are nobody
        os.mkdir(self.empty, 0o755)
        os.mkdir(self.targets)
        self.outside = outside_folders()
        self.environment = {"PYTHONHASHSEED": "0"}
        if "SYSTEMROOT" in os.environ:  # without it Windows cannot start an interpreter
            self.environment["SYSTEMROOT"] = os.environ["SYSTEMROOT"]

    def command(self, entry: str, *arguments: object) -> list[str]:
        shown = ", ".join(map(repr, (*arguments, self.outside)))
        code = START.format(outside=self.outside, entry=entry, arguments=shown)
        # -I would do most of this, and ignore PYTHONHASHSEED as well: sets of str would be walked in another order.
        return [sys.executable, "-s", "-P", "-S", "-B", "-c", code]

    def close(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)
