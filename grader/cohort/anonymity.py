"""Code without its author: comments go, and whatever names somebody of the class becomes `someone`.

A word is a name if it is a part of a username, a name, an address or an identifier of anybody in the class, in whatever
letters, also within `anna_task` and `AnnaTask`. Words that Python has itself stay: `max` is not always Max.
"""

from __future__ import annotations

import builtins
import io
import keyword
import re
import sys
import tokenize
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, pairwise

import msgspec

from grader.language import phrase
from grader.report import Output, Report, Span
from grader.texts import SOMEONE

OF_PYTHON = frozenset([*keyword.kwlist, *keyword.softkwlist, *dir(builtins), *sys.stdlib_module_names])
RUN = re.compile(r"[^\W_]+")
SHORTEST_WORD = 2
SHORTEST_NUMBER = 4
SHARED = 2
"""What more than one in so many have in their usernames (`asyncio-anna`, `asyncio-bob`) names nobody."""
FEW = 2
NO_COMMENT = "# ..."


class Names:
    """The names of a class: what people are called, and the usernames and the like of each, which may have a part that
    is the class's."""

    def __init__(self, names: Iterable[str], handles: Iterable[Iterable[str]]) -> None:
        each = [set(chain.from_iterable(map(_words, texts))) for texts in handles]
        count = Counter(chain.from_iterable(each))
        most = max(FEW, len(each) / SHARED)
        self._words = {word for word, number in count.items() if number <= most}
        self._words |= set(chain.from_iterable(map(_words, names)))

    def hidden(self, text: str) -> str:
        """The text without these names."""
        return RUN.sub(self._hidden, text)

    def _hidden(self, found: re.Match[str]) -> str:
        if self._is_name(found[0]):
            return phrase(SOMEONE)
        return "".join(phrase(SOMEONE) if self._is_name(part) else part for part in _parts(found[0]))

    def _is_name(self, word: str) -> bool:
        return word not in OF_PYTHON and bool(_folded(word) & self._words)


def _words(text: str) -> Iterator[str]:
    """The words of a text that may be names, as they are compared: whole, and in parts."""
    for run in RUN.findall(text):
        for word in {run, *_parts(run)}:
            if len(word) >= (SHORTEST_NUMBER if word.isdecimal() else SHORTEST_WORD):
                yield from _folded(word)


def _folded(word: str) -> set[str]:
    """A word in small letters, with and without its accents."""
    plain = "".join(one for one in unicodedata.normalize("NFKD", word) if not unicodedata.combining(one))
    return {unicodedata.normalize("NFKC", word).casefold(), plain.casefold()}


def _parts(run: str) -> list[str]:
    """A run of letters and digits, taken apart where its kind changes: fetchAnna2 is fetch, Anna and 2."""
    parts = [run[0]]
    for before, letter in pairwise(run):
        if before.isdecimal() == letter.isdecimal() and not (letter.isupper() and not before.isupper()):
            parts[-1] += letter
        else:
            parts.append(letter)
    return parts


def without_comments(source: str) -> str:
    """A program without what its comments say; the lines stay where they are."""
    lines = source.split("\n")
    for line, column in _comments(source):
        lines[line] = lines[line][:column] + NO_COMMENT
    return "\n".join(lines)


def _comments(source: str) -> list[tuple[int, int]]:
    """Where comments begin: line (from 0) and column. In what is no Python, at every `#`."""
    try:
        tokens = list(tokenize.generate_tokens(io.StringIO(source).readline))
    except (tokenize.TokenError, SyntaxError, ValueError):
        return [(at, line.index("#")) for at, line in enumerate(source.split("\n")) if "#" in line]
    return [(token.start[0] - 1, token.start[1]) for token in tokens if token.type == tokenize.COMMENT]


def anonymous(report: Report, source: str | None, names: Names) -> tuple[Report, str]:
    """A report and its file, without what would tell whose they are, and without all that was printed."""
    hide = names.hidden
    shown = hide(without_comments(source)) if source is not None else ""
    finding = report.findings[0]
    quoted = hide(without_comments(finding.source)) if finding.source else finding.source
    if shown and finding.source and finding.line:
        length = finding.source.strip("\n").count("\n") + 1
        quoted = "\n".join(shown.split("\n")[finding.line - 1 : finding.line - 1 + length]) or quoted
    finding = msgspec.structs.replace(
        finding, source=quoted, message=hide(finding.message), fix=hide(finding.fix), when=hide(finding.when)
    )
    made = msgspec.structs.replace(
        report,
        findings=[finding],
        checks=[],
        schedule={hide(name): time for name, time in report.schedule.items()},
        timeline=[_span(span, hide) for span in report.timeline],
        wanted=[_span(span, hide) for span in report.wanted],
        output=Output("", cut=False),
    )
    return made, shown


def _span(span: Span, hide: Callable[[str], str]) -> Span:
    lane = span.lane if span.lane is None else hide(span.lane)
    label = span.label if span.label is None else hide(span.label)
    return msgspec.structs.replace(span, task=hide(span.task), lane=lane, label=label)
