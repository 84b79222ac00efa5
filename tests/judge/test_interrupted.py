"""Ctrl-C: at once, whatever the student's program does, and nobody is left."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from judging import ROOT

# While the judge waits for an answer that never comes, it is interrupted; then the process looks for children left.
INTERRUPT = """
import os, signal, sys, threading
from grader.cli.grade import main
from grader.judge import handoff
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's job in the background is deaf to it
receive = handoff.Handoff._receive
def interrupted(self):
    threading.Timer(0, os.kill, (os.getpid(), signal.SIGINT)).start()
    return receive(self)
handoff.Handoff._receive = interrupted
code = main(["ex2", "--file", sys.argv[1]])
try:
    os.waitpid(-1, os.WNOHANG)
    code = 1
except ChildProcessError:
    pass
sys.exit(code)
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="Windows has no such signal to send")
@pytest.mark.parametrize("way", ["fork", "spawn"])
def test_ctrl_c_ends_everything_at_once(tmp_path: Path, way: str) -> None:
    """The judge does not wait for a program that never comes back: 130, one word, and no process left."""
    file = tmp_path / "breakfast.py"
    file.write_text("9 ** 9 ** 9\n")

    done = subprocess.run(
        [sys.executable, "-c", INTERRUPT, str(file)],
        env={**os.environ, "PYTHONPATH": str(ROOT), "ASYNCLINGS_WORKER": way},
        capture_output=True,
        text=True,
        check=False,
        timeout=20,
    )

    assert (done.returncode, done.stdout, done.stderr) == (130, "", "Interrupted.\n")
