"""macOS: the system's own sandbox, by a profile. Written from its documentation; it has not been run yet."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

PROGRAM = "/usr/bin/sandbox-exec"

PROFILE = """\
(version 1)
(deny default)
(allow process-exec (literal "{python}"))
(allow sysctl-read)
(allow mach-lookup (global-name "com.apple.system.opendirectoryd.libinfo"))
(allow signal (target self))
(allow file-read-metadata)
(allow file-read* {readable})
(allow file-read* file-write-data (literal "/dev/null"))
"""

SYSTEM = ("/usr/lib", "/System/Library", "/System/Volumes/Preboot/Cryptexes", "/private/var/db/dyld", "/dev/urandom")


def profile(outside: Sequence[str]) -> str:
    """What may be read: the system's libraries, Python's own, and the packages that a worker imports."""
    folders = [*SYSTEM, sys.base_prefix, sys.prefix, *outside]
    readable = " ".join(f'(subpath "{_quoted(folder)}")' for folder in dict.fromkeys(folders))
    return PROFILE.format(python=_quoted(str(Path(sys.executable).resolve())), readable=readable)


def fence(outside: Sequence[str]) -> list[str]:
    """The command that starts an interpreter inside the sandbox; nothing where the system has none."""
    return [PROGRAM, "-p", profile(outside)] if Path(PROGRAM).exists() else []


def _quoted(path: str) -> str:
    return path.replace("\\", "\\\\").replace('"', '\\"')
