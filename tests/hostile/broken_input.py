"""Broken input, some of which no repository can hold: bytes that are no text, links, pipes, folders, huge files."""

from __future__ import annotations

import os
import random
import socket
from pathlib import Path

SHELL = "import asyncio\n\nasync def main():\n    pass\n"

TEXTS: dict[str, bytes] = {
    "empty": b"",
    "blank": b" \n\t\n\x0c\n",
    "nul": b"x = 1\x00\n",
    "only_nul": b"\x00" * 1000,
    "noise": random.Random(1).randbytes(20_000),
    "not_utf8": b"x = '\xff\xfe\xfa'\n",
    "utf16": SHELL.encode("utf-16"),
    "utf32": SHELL.encode("utf-32"),
    "latin1_declared": "# -*- coding: latin-1 -*-\nx = 'é'\n".encode("latin-1"),
    "unknown_coding": b"# -*- coding: no-such-coding -*-\n" + SHELL.encode(),
    "half_a_letter": SHELL.encode() + "é".encode()[:1],
    "marks_only": b"\xef\xbb\xbf",
    "ten_megabytes": b"#" * 10_000_000,
    "just_too_large": b"#" * (256 * 1024 + 1),
    "brackets": b"(" * 100_000 + b")" * 100_000,
    "open_brackets": b"(" * 200_000,
    "braces": b"{" * 500,
    "nested_formats": b'x = f"' + b"{f'" * 150,
    "nested_lists": b"x = " + b"[" * 190 + b"]" * 190 + b"(\n",
    "minuses": b"x = " + b"-" * 200_000 + b"1\n",
    "lambdas": b"x = " + b"lambda: " * 20_000 + b"1\n",
    "attributes": b"x = a" + b".a" * 100_000 + b"\n",
    "comparisons": b"x = 1" + b" < 1" * 60_000 + b"\n",
    "ifs": b"".join(b" " * n + b"if 1:\n" for n in range(150)),
    "huge_number": b"x = " + b"9" * 200_000 + b"\n",
    "huge_power": b"x = 9 ** 9 ** 9 ** 9\n",
    "huge_text": b"x = '" + b"a" * 250_000 + b"'\n",
    "folded_text": b"x = ('a' * 10 ** 6) * 10 ** 6\n",
    "many_functions": b"".join(b"def f%d(): pass\n" % n for n in range(15_000)),
    "many_arguments": b"def main(" + b"".join(b"a%d," % n for n in range(30_000)) + b"): pass\n",
    "many_names": b"".join(b"n%d = 1\n" % n for n in range(25_000)),
    "match_of_all": b"match 1:\n" + b"    case " + b"|".join(b"%d" % n for n in range(30_000)) + b": pass\n",
    "bidirectional": "x = '\u202e' # \u2066 return\n".encode(),
    "lone_returns": SHELL.replace("\n", "\r").encode() + b"\x0b\x0c\x1c\x85",
    "null_function": SHELL.encode() + b"\ndef \xe2\x80\x8bmain(): pass\n",
    "git_conflict": b"<<<<<<< mine\n" + SHELL.encode() + b"=======\n>>>>>>> yours\n",
    "html": b"<!DOCTYPE html><html><body>404</body></html>\n",
    "notebook": b'{"cells": [], "metadata": {}, "nbformat": 4}\n',
    "pyc": b"\xa7\r\r\n" + b"\x00" * 12 + b"\xe3",
}


SLOW = {"huge_power", "comparisons", "match_of_all", "many_arguments"}
"""They keep a parser, or an interpreter, busy for seconds."""


def broken_files(folder: Path, slow: bool = True) -> list[Path]:
    """Writes them into a folder; the slow ones are left out if that is asked."""
    folder.mkdir(exist_ok=True)
    made = []
    for name, data in TEXTS.items():
        if name in SLOW and not slow:
            continue
        path = folder / f"{name}.py"
        path.write_bytes(data)
        made.append(path)
    return [*made, *_no_files(folder)]


def _no_files(folder: Path) -> list[Path]:
    outside = folder / "outside.txt"
    outside.write_text("import asyncio\n")
    made = {name: folder / f"{name}.py" for name in "folder link dangling circle device pipe listener missing".split()}
    if not made["pipe"].exists():
        made["folder"].mkdir()
        made["link"].symlink_to(outside)
        made["dangling"].symlink_to("nowhere")
        made["circle"].symlink_to(made["circle"])
        made["device"].symlink_to("/dev/zero")
        os.mkfifo(made["pipe"])
        with socket.socket(socket.AF_UNIX) as listener:
            listener.bind(str(made["listener"]))
    return [*made.values(), Path("/dev/zero"), Path("/dev/null"), Path("/proc/self/mem")]
