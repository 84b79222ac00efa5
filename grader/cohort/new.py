"""`cohort new`: a class from the template, the same as `cookiecutter template/`."""

from __future__ import annotations

import contextlib
import io
import json
import logging
import re
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from grader.catalog import Catalog
from grader.cohort.answers import WrongAnswer
from grader.cohort.generate import check

UNKNOWN_KEY = "There is no question '{name}': they are {known}."
NO_VALUE = "'{text}' is no answer: write it as KEY=VALUE."
IN_THE_WAY = "{path} is there already."
NOT_MADE = "The class could not be made."
MARKUP = "{name} cannot hold {{{{, {{% or {{#: cookiecutter would take it for a template."


def template() -> Path:
    """The template that came with asynclings."""
    return Catalog.installed().exercises.parent / "template"


def questions() -> dict[str, str]:
    """Each question and what is answered by default, as cookiecutter.json has them."""
    asked = json.loads((template() / "cookiecutter.json").read_text(encoding="utf-8"))
    return {name: value for name, value in asked.items() if not name.startswith("_")}


def parsed(words: Sequence[str]) -> dict[str, str]:
    """KEY=VALUE words as answers.

    Raises:
        WrongAnswer: a word is none, or nobody asked that.
    """
    given = {}
    for word in words:
        name, equals, value = word.partition("=")
        if not equals:
            raise WrongAnswer(NO_VALUE.format(text=ascii(word)[1:-1]))
        if name not in questions():
            raise WrongAnswer(UNKNOWN_KEY.format(name=ascii(name)[1:-1], known=", ".join(questions())))
        given[name] = value
    return given


def make(given: Mapping[str, str], into: Path, ask: bool = False) -> Path:
    """Make a class below `into`, asking for what was not given if `ask`; the folder made, which holds two.

    No setting of the user's is read, and no answer kept.

    Raises:
        WrongAnswer: an answer cannot be used, or the folder is there; nothing was made.
        NoAnswerKey: the answer key is not installed.
    """
    from cookiecutter.exceptions import FailedHookException, OutputDirExistsException
    from cookiecutter.main import cookiecutter

    for name, value in given.items():
        if re.search(r"\{[{%#]", value):
            raise WrongAnswer(MARKUP.format(name=name))
    if not ask:
        check(_defaults(given))
    logging.getLogger("cookiecutter").propagate = False  # it would show a traceback of its own beside our sentence
    answers = dict(given)
    if answers.get("wheel"):
        answers["wheel"] = str(Path(answers["wheel"]).expanduser().absolute())
    with tempfile.TemporaryDirectory() as scratch:
        settings = {"replay_dir": f"{scratch}/replay", "cookiecutters_dir": f"{scratch}/cookiecutters"}
        try:
            made = cookiecutter(
                str(template()), no_input=not ask, extra_context=answers, output_dir=into, default_config=settings
            )
        except OutputDirExistsException as error:
            raise WrongAnswer(IN_THE_WAY.format(path=str(error).split('"')[1])) from None
        except FailedHookException:
            raise WrongAnswer(NOT_MADE) from None
    return Path(made)


def _defaults(given: Mapping[str, str]) -> dict[str, str]:
    """All answers, where nobody is asked."""
    from cookiecutter.prompt import prompt_for_config

    with contextlib.redirect_stdout(io.StringIO()):
        return dict(prompt_for_config({"cookiecutter": {**questions(), **given}}, no_input=True))
