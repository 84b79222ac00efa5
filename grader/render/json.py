"""Reports as JSON, for programs: the published form of grader/report.py."""

from __future__ import annotations

import json
from collections.abc import Sequence

from msgspec import to_builtins

from grader.report import Report


def render_json(reports: Sequence[Report], single: bool) -> str:
    """One object for one exercise, a list for several; only ASCII, so that no pipe can spoil it."""
    value = to_builtins(reports[0] if single else list(reports))
    return json.dumps(value, indent=2, ensure_ascii=True, allow_nan=False) + "\n"
