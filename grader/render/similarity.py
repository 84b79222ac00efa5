"""The pairs of a class that are more alike than the exercise explains: a ranking for the terminal, and a page.

The page shows both files of a pair side by side. Like all pages it needs no network, and can be read without a script.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from grader import texts
from grader.render.chart import LONGEST
from grader.render.html import digest, environment, joined
from grader.render.plain import cut, hang, visible, visible_lines
from grader.texts import counted, listed, phrase, used

MOST_LISTED = 20
"""So many pairs are told on a terminal."""
MOST_SHOWN = 100
"""So many are on a page."""
MOST_ROWS = 400
LONGEST_NAME = 60
SIGNS = {"rare": "!", "alike": "=", "": ""}


@dataclass(frozen=True)
class Line:
    """A line of a file. `mark` is "rare" if it is in the other file and in no third one, "alike" if few others have it
    too, "" if it is not there, or explains itself."""

    number: int
    source: str
    mark: str

    @property
    def text(self) -> str:
        """As it is shown."""
        return cut("".join(visible_lines(self.source)), LONGEST)

    @property
    def sign(self) -> str:
        """The mark, for those who see no colours."""
        return SIGNS[self.mark]


@dataclass(frozen=True)
class Side:
    """One file of a pair: whose it is, how many lines were added to the starter, how many of them are in the other file
    and few besides, and how many in no third one, and what stands in each row."""

    name: str
    username: str
    own: int
    alike: int
    rare: int
    rows: Sequence[Line | None]

    @property
    def called(self) -> str:
        """Whose it is."""
        return cut(visible(self.name), LONGEST_NAME)

    @property
    def also(self) -> str:
        """The username, where that is not the name already."""
        return cut(visible(self.username), LONGEST_NAME)

    @property
    def lines(self) -> Sequence[Line | None]:
        """What there is room for."""
        return self.rows[:MOST_ROWS]


@dataclass(frozen=True)
class Pair:
    """Two files of an exercise. `kind` is "text" if all their words are the same, "shape" if that is so but for names,
    constants, comments and order; `also` are the other exercises in which these two are alike."""

    exercise: str
    name: str
    file: str
    sides: tuple[Side, Side]
    kind: str
    also: Sequence[str]

    @property
    def title(self) -> str:
        """The exercise."""
        return f"{self.exercise} {self.name}"

    @property
    def shorter(self) -> Side:
        """The file with fewer lines of its own: how much of it is in the other one is told."""
        return min(self.sides, key=lambda side: side.own)

    @property
    def who(self) -> str:
        """Both names."""
        return listed([side.called for side in self.sides])

    @property
    def sentences(self) -> list[str]:
        """What is alike."""
        kind = [phrase(texts.SIMILAR_KINDS[self.kind])] if self.kind else []
        also = [phrase("These two are also alike in {exercises}.", exercises=", ".join(self.also))] if self.also else []
        return [self._lines, *kind, *also]

    @property
    def _lines(self) -> str:
        side = self.shorter
        fields = {"own": side.own, "name": side.called, "alike": side.alike, "rare": side.rare}
        if not side.rare:
            return phrase("Of the {own} lines that {name} added, {alike} are in both files and few others.", **fields)
        return phrase(
            "Of the {own} lines that {name} added, {alike} are in both files and few others, "
            "{rare} of them in no third one.",
            **fields,
        )

    @property
    def hidden_rows(self) -> str:
        """What is said of rows for which there is no room."""
        count = len(self.sides[0].rows) - MOST_ROWS
        return counted(texts.OUTPUT_MORE_ONE, texts.OUTPUT_MORE, count) if count > 0 else ""


@dataclass(frozen=True)
class Similarity:
    """What is known of a class: the pairs, those first for which most speaks, as many as are shown, and how many there
    are; how many files were compared, how many of them are as they were handed out, and how many files of the answer
    key were known besides."""

    name: str
    pairs: Sequence[Pair]
    count: int
    files: int
    untouched: int
    key: int
    anonymous: bool
    grader: str

    @property
    def head(self) -> str:
        """How many there are."""
        if not self.count:
            return phrase("No pair is more alike than its exercise explains.")
        return counted(
            "{count} pair is more alike than its exercise explains.",
            "{count} pairs are more alike than their exercise explains.",
            self.count,
        )

    @property
    def counts(self) -> list[str]:
        """What was compared."""
        told = [counted("{count} file compared", "{count} files compared", self.files)]
        told += [phrase(texts.CLASS_COUNTS["fresh"], count=self.untouched)] if self.untouched else []
        return [*told, phrase("{count} of the answer key known besides", count=self.key)] if self.key else told

    def more(self, most: int) -> str:
        """What is said of further pairs."""
        count = self.count - most
        return phrase("... and {count} more, for which less speaks.", count=count) if count > 0 else ""


def render_ranking(similarity: Similarity) -> str:
    """The ranking as plain sentences, for a terminal."""
    lines = hang("", " ".join([similarity.head, f"({', '.join(similarity.counts)})"]), "")
    if similarity.pairs:
        lines += hang("", f"{phrase(texts.SIMILAR_CAUTION_HEAD)}. {phrase(texts.SIMILAR_CAUTION)}", "")
    for number, pair in enumerate(similarity.pairs[:MOST_LISTED], 1):
        lines += ["", *hang(f"{number:3}. ", f"{pair.title}: {pair.who}")]
        lines += [line for sentence in pair.sentences for line in hang(" " * 5, sentence)]
    more = similarity.more(MOST_LISTED)
    return "\n".join([*lines, *(["", more] if more else []), ""])


def render_similarity(similarity: Similarity) -> str:
    """The page."""
    style, script = joined("page.css", "similarity.css"), joined("opening.js")
    page = environment().get_template("similarity.html")
    return page.render(
        language=used(),
        similarity=similarity,
        more=similarity.more(MOST_SHOWN),
        signs=SIGNS,
        style=style,
        style_hash=digest(style),
        script=script,
        script_hash=digest(script),
    )
