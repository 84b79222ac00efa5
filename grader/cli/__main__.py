"""`python -m grader.cli` is `grade`, for those who know the Python but not where its commands are."""

from __future__ import annotations

import sys

from grader.cli import run_grade

sys.exit(run_grade())
