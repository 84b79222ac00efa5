"""The commands `grade` and `cohort`: arguments in, an exit code out.

Their console scripts begin here: importing a command takes a tenth of a second, and Ctrl-C may come in the midst of it.
"""

from __future__ import annotations

import sys
from importlib import import_module


def run_grade() -> int:
    """The console script `grade`."""
    return _run("grade")


def run_cohort() -> int:
    """The console script `cohort`."""
    return _run("cohort")


def _run(command: str) -> int:
    try:
        return int(import_module(f"grader.cli.{command}").main())
    except KeyboardInterrupt:
        print("Interrupted.", file=sys.stderr)
        return 130
    except Exception as error:  # it could not even be imported
        from grader.cli.fault import tell

        return tell(error, sys.argv[1:])
