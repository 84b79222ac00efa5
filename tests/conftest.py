"""What holds for all tests."""

from __future__ import annotations

import os
import sys

import pytest

for _name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):  # texts are compared: nobody's own language may be in them
    os.environ.pop(_name, None)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """A test of what only a newer Python has (`since(3, 12)`) is none at all on an older one: not even a skipped one."""
    later = [item for item in items if _since(item) > sys.version_info[:2]]
    if later:
        config.hook.pytest_deselected(items=later)
        items[:] = [item for item in items if item not in later]


def _since(item: pytest.Item) -> tuple[int, ...]:
    mark = item.get_closest_marker("since")
    return mark.args if mark else (3,)
