"""Fills the catalogues with the texts there are: `python -m grader.cli.extract [LANGUAGE ...]`, in a checkout.

Without a name all catalogues are brought up to date, with a new one (`fr`) its file is made. What is translated stays;
what is gone goes. The texts are found in four ways:

* the literals given to `phrase`, `counted` and `N_`, in grader/ and in each checks.py;
* every constant of grader/texts.py;
* of each checks.py: summary, hints, learned and look of FACTS, and the sentences of the checks;
* what `grade` says of its commands and options.
"""

from __future__ import annotations

import ast
import re
import string
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from grader.catalog import Catalog
from grader.exercise import Exercise
from grader.language import ENGLISH, FOLDER, languages
from grader.language.po import ESCAPES, Message, messages

GRADER = FOLDER.parent
ROOT = GRADER.parent
TEXTS = GRADER / "texts.py"
NOT_OURS = ("_data", "new_exercise")
"""Folders below grader/ whose files hold no text of ours."""


class Text(NamedTuple):
    """A text to be translated, and the file it stands in."""

    file: str
    one: str
    many: str = ""


def fields_of(text: str) -> set[str]:
    """The fields of a template; none of a text that is no template."""
    try:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name}
    except ValueError:
        return set()


def texts() -> Iterator[Text]:
    """All texts, file by file; some come several times."""
    for path in sorted(GRADER.rglob("*.py")):
        if not set(NOT_OURS) & set(path.parts):
            yield from _constants(path) if path == TEXTS else _marked(path)
    yield from _commands()
    for exercise in Catalog.pack(ROOT).all():
        yield from _facts(exercise)
        yield from _sentences(exercise.checks)
        yield from _marked(exercise.checks)


def _parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_bytes(), str(path))


def _named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _marked(path: Path) -> Iterator[Text]:
    """The literals given to the functions of grader.language."""
    for node in ast.walk(_parsed(path)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            given = [each.value for each in node.args[:2] if isinstance(each, ast.Constant) and type(each.value) is str]
            if node.func.id in ("phrase", "N_") and given and node.args[0] is not None and _is_text(node.args[0]):
                yield Text(_named(path), given[0])
            elif node.func.id == "counted" and len(given) == 2:
                yield Text(_named(path), *given)


def _is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and type(node.value) is str


def _constants(path: Path) -> Iterator[Text]:
    """Every string that is assigned, but the keys of dicts; POINTS_ONE and POINTS are two forms of one text."""
    assigned = {ast.unparse(each.targets[0]): each.value for each in _parsed(path).body if isinstance(each, ast.Assign)}
    for name, value in assigned.items():
        keys = {id(key) for node in ast.walk(value) if isinstance(node, ast.Dict) for key in node.keys}
        for node in ast.walk(value):
            if isinstance(node, ast.Constant) and type(node.value) is str and id(node) not in keys:
                many = assigned.get(name.removesuffix("_ONE")) if name.endswith("_ONE") else None
                if many is not None:
                    yield Text(_named(path), node.value, ast.literal_eval(many))
                elif f"{name}_ONE" not in assigned:
                    yield Text(_named(path), node.value)


def _facts(exercise: Exercise) -> Iterator[Text]:
    facts = exercise.facts
    for text in (facts.summary, *facts.hints, facts.learned, facts.look):
        yield Text(_named(exercise.checks), text)


def _sentences(checks: Path) -> Iterator[Text]:
    """The sentences of the checks, as reports have them."""
    from grader.judge.points import sentence_of

    for node in _parsed(checks).body:
        if isinstance(node, ast.AsyncFunctionDef) and node.name.startswith("test_"):
            yield Text(_named(checks), sentence_of(ast.get_docstring(node) or node.name))


def _commands() -> Iterator[Text]:
    """What is printed for `--help`, before Click lays it out."""
    from grader.cli.doctor import doctor
    from grader.cli.grade import command as grade
    from grader.cli.speaking import texts_of
    from grader.cli.start import start

    for command in (grade, start, doctor):
        file = "grader/cli/" + (command.callback.__module__ if command.callback else "").rpartition(".")[2] + ".py"
        yield from (Text(file, text) for text in texts_of(command))


def gathered() -> dict[Message, list[str]]:
    """Each text once, in the order of the files, with the files it stands in."""
    found: dict[Message, list[str]] = {}
    for text in texts():
        if text.one and not text.one.isspace():
            files = found.setdefault((text.one, text.many) if text.many else (text.one,), [])
            files += [] if text.file in files else [text.file]
    return found


def updated(old: str) -> str:
    """A .po file with the texts there are, and the translations that `old` has of them."""
    known = dict(messages(old))
    head = old.split("\n\n")[0]
    forms = int((re.search(r"nplurals=(\d)", head) or [0, 2])[1])
    found = gathered().items()
    return "\n\n".join([head, *(_entry(key, files, known.get(key, ()), forms) for key, files in found)]) + "\n"


def _entry(key: Message, files: Sequence[str], translated: Sequence[str], forms: int) -> str:
    """One message as it stands in a .po file."""
    lines = [f"#: {file}" for file in files]
    lines += ["#, python-brace-format"] if fields_of(key[0]) else []
    lines += [line for word, text in zip(("msgid", "msgid_plural"), key, strict=False) for line in _string(word, text)]
    if len(key) == 1:
        lines += _string("msgstr", "".join(translated))
    else:
        for n in range(forms):
            lines += _string(f"msgstr[{n}]", translated[n] if n < len(translated) else "")
    return "\n".join(lines)


ESCAPED = {"\\": "\\\\", '"': '\\"'} | {letter: f"\\{name}" for name, letter in ESCAPES.items()}


def _string(keyword: str, text: str) -> list[str]:
    """A keyword and its text; one of several lines stands under it, line by line."""
    shown = ["".join(ESCAPED.get(letter, letter) for letter in line) for line in text.splitlines(True)]
    return [f'{keyword} "{"".join(shown)}"'] if len(shown) < 2 else [f'{keyword} ""', *(f'"{line}"' for line in shown)]


HEAD = """\
msgid ""
msgstr ""
"Project-Id-Version: asynclings\\n"
"Language: {language}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=2; plural=n != 1;\\n"

"""


def main(asked: Sequence[str]) -> int:
    """Bring the catalogues up to date, and say how much is left to translate."""
    if not (ROOT / "solutions").is_dir():
        print("Only a checkout of asynclings has all the texts: run this in one.", file=sys.stderr)
        return 2
    for language in asked or [each for each in languages() if each != ENGLISH]:
        path = FOLDER / f"{language}.po"
        old = path.read_text(encoding="utf-8") if path.is_file() else HEAD.format(language=language)
        new = updated(old)
        path.write_text(new, encoding="utf-8", newline="\n")
        every = [forms for key, forms in messages(new) if key != ("",)]
        print(f"{path.name}: {len(every)} texts, {sum(not all(forms) for forms in every)} to be translated")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
