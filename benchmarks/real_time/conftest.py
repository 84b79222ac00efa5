"""A minute of the story is 0.01 s of real time: what a grader without a virtual clock has to do."""

import asyncio
import importlib.util
import os
import time
from types import ModuleType

import pytest

MINUTE = 0.01


@pytest.fixture
def breakfast(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The submission named by BREAKFAST, with both sleeps scaled."""
    blocking, waiting = time.sleep, asyncio.sleep
    monkeypatch.setattr(time, "sleep", lambda minutes: blocking(minutes * MINUTE))
    monkeypatch.setattr(asyncio, "sleep", lambda minutes: waiting(minutes * MINUTE))
    spec = importlib.util.spec_from_file_location("breakfast", os.environ["BREAKFAST"])
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
