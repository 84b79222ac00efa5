"""The judge's pytest session takes nothing from where it is started."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from judging import ROOT, first, judge

WRONG = "def make_coffee(): pass\ndef fry_eggs(): pass\ndef main(): pass\n"

TRAPS = {
    "conftest.py": "import pytest\n@pytest.hookimpl(hookwrapper=True)\ndef pytest_runtest_makereport(item, call):\n"
    "    outcome = yield\n    outcome.get_result().outcome = 'passed'\n",
    "pytest.ini": "[pytest]\naddopts = --collect-only\n",
    "tox.ini": "[pytest]\naddopts = --collect-only\n",
    "setup.cfg": "[tool:pytest]\naddopts = --collect-only\n",
    "sitecustomize.py": "import os\nos._exit(0)\n",
    "usercustomize.py": "import os\nos._exit(0)\n",
    "asyncio.py": "raise SystemExit(0)\n",
    "time.py": "raise SystemExit(0)\n",
    "msgspec.py": "raise SystemExit(0)\n",
    "freezegun.py": "raise SystemExit(0)\n",
    "checks.py": "raise SystemExit(0)\n",
}


@pytest.mark.parametrize("trap", TRAPS)
def test_planted_files_change_nothing(tmp_path: Path, trap: str) -> None:
    """A file planted beside the submission is not read by anybody."""
    (tmp_path / "breakfast.py").write_text(WRONG)
    (tmp_path / trap).write_text(TRAPS[trap])

    # `-P` is how the installed command runs: the current folder is not where Python looks for modules.
    report = judge([("ex2", tmp_path / "breakfast.py")], folder=tmp_path, environment={"PYTHONSAFEPATH": "1"})[0]

    assert report["verdict"] == "failed"
    assert first(report) == ("M01", 1)


def test_foreign_plugins_stay_out(tmp_path: Path) -> None:
    """A plugin that is merely installed, or named in the environment, is not loaded."""
    package = tmp_path / "site"
    (package / "evil-1.0.dist-info").mkdir(parents=True)
    (package / "evil-1.0.dist-info" / "entry_points.txt").write_text("[pytest11]\nevil = evil\n")
    (package / "evil-1.0.dist-info" / "METADATA").write_text("Metadata-Version: 2.1\nName: evil\nVersion: 1.0\n")
    (package / "evil.py").write_text("import os\nos._exit(0)\n")
    (tmp_path / "breakfast.py").write_text(WRONG)
    hostile = {"PYTEST_PLUGINS": "evil", "PYTEST_ADDOPTS": "--collect-only -p evil"}

    path = {"PYTHONPATH": f"{ROOT}{os.pathsep}{package}"}
    report = judge([("ex2", tmp_path / "breakfast.py")], environment={**hostile, **path})[0]

    assert first(report) == ("M01", 1)


HOSTILE = {
    "PYTHONSTARTUP": "nothing.py",
    "PYTHONWARNINGS": "error",
    "PYTHONASYNCIODEBUG": "1",
    "PYTHONDEVMODE": "1",
    "PYTHONHASHSEED": "123",
    "PYTHONOPTIMIZE": "2",
    "PYTHONTRACEMALLOC": "5",
    "PYTHONUTF8": "0",
    "PYTHONIOENCODING": "ascii",
    "PYTHONPYCACHEPREFIX": "nowhere",
    "PYTEST_ADDOPTS": "--collect-only",
    "PYTEST_PLUGINS": "no_such_plugin",
    "PYTEST_TIMEOUT": "0.001",
    "COVERAGE_PROCESS_START": "no_such_file",
    "LC_ALL": "C",
    "TZ": "Asia/Tokyo",
    "TMPDIR": "/no/such/folder",
    "HOME": "/no/such/folder",
}


def test_environment_changes_nothing(tmp_path: Path) -> None:
    """Whatever Python, pytest and others read from the environment: the report is the same bytes."""
    (tmp_path / "breakfast.py").write_text("print({'salt', 'oil', 'egg'}, 'caf\u00e9')\n" + WRONG, encoding="utf-8")
    files = [("ex2", tmp_path / "breakfast.py")]
    plain = judge(files)

    assert first(plain[0]) == ("M01", 2)
    assert judge(files, environment=HOSTILE) == plain
