"""Where the answer key is: in the checkout asynclings runs from, or in the wheel asynclings-solutions."""

from __future__ import annotations

import shutil
from importlib import metadata, util
from pathlib import Path

from grader import __version__
from grader.catalog import Catalog

NO_KEY = "The answer key is not installed: python -m pip install 'asynclings[teacher]=={version}'"
OTHER_VERSION = "The answer key is of version {found}, asynclings of {version}: install asynclings-solutions=={version}"


class NoAnswerKey(Exception):
    """There is no answer key here that fits; the text says how to get it."""


def answer_key() -> Path:
    """The folder that holds a folder of solutions for each exercise.

    Raises:
        NoAnswerKey: it is not installed, or of another version.
    """
    catalog = Catalog.installed()
    if catalog.checks.name == "solutions":
        return catalog.checks
    spec = util.find_spec("asynclings_solutions")
    if spec is None or not spec.submodule_search_locations:
        raise NoAnswerKey(NO_KEY.format(version=__version__))
    found = metadata.version("asynclings-solutions")
    if found != __version__:
        raise NoAnswerKey(OTHER_VERSION.format(found=found, version=__version__))
    return Path(next(iter(spec.submodule_search_locations)))


def lay_pack(folder: Path) -> Path:
    """The installed exercises and their answer key as a pack in `folder`, which is given back.

    Raises:
        NoAnswerKey: it is not installed, or of another version.
    """
    key = answer_key()
    compiled = shutil.ignore_patterns("__pycache__")  # pip compiles all that it installs
    shutil.copytree(Catalog.installed().exercises, folder / "exercises", ignore=compiled)
    shutil.copytree(key, folder / "solutions", ignore=compiled)
    return folder
