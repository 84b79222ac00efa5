"""Which files of an exercise share more than the exercise explains.

A file is cut into passages: every so many words in a row. What the starter has does not count. The others weigh the
more the fewer have them: a passage that two students share and nobody else has says much, and what many have (more than
the square root of all: 5 of 25, 17 of 300) explains itself, as small exercises have few right answers. The files of the
answer key count among those who may have it.

A pair is alike if three things hold: what the two share is rare enough together, it is most of what the shorter one
has added to the starter, and the words of that one stand in the other in the same order. Passages are looked up in an
index, so only files that share a rare one are compared; RapidFuzz compares their order, exactly.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz.distance import LCSseq

from grader.cohort.words import Word, names_alike, numbered_anew

LENGTH = 10
UNSEEN = 8
"""So many more are taken to be there, who have nothing of it: in a class of three, what two have is not yet rare."""
EVIDENCE = 12.0
OF_SHAPE = 0.6
OF_TEXT = 0.9
"""How large a part of the shorter file is most of it. Texts of two honest files can be alike for long stretches where
nearly everybody has to change the same few words of the starter."""
IN_ORDER = 0.9

Passage = tuple[str, ...]


@dataclass(frozen=True)
class Alike:
    """Two files, by their numbers, and how much speaks for it that one is not without the other, in bits."""

    one: int
    other: int
    evidence: float


@dataclass(frozen=True)
class Lines:
    """Lines of a file: its own are not the starter's, `alike` are those of them that the other file has too, and few
    besides, and `rare` those that are in no third file."""

    own: frozenset[int]
    alike: frozenset[int]
    rare: frozenset[int]


def passages_of(words: Sequence[Word]) -> list[Passage]:
    """Every passage, each beginning with the next word; a file that is shorter is one."""
    texts = [word.text for word in words]
    return [numbered_anew(texts[at : at + LENGTH]) for at in range(max(bool(texts), len(texts) - LENGTH + 1))]


class Index:
    """Which of some files have which passages. A file may be None: there is nothing to compare."""

    def __init__(
        self,
        files: Sequence[Sequence[Word] | None],
        starter: Sequence[Word],
        others: Iterable[Sequence[Word]],
        share: float,
    ) -> None:
        self._most_of = share
        self._files = [words or [] for words in files]
        self._passages = [passages_of(words) for words in self._files]
        self._starter = frozenset(passages_of(starter))
        # No sets: weights are to be summed in the same order each time.
        self._own = [dict.fromkeys(each for each in all_of if each not in self._starter) for all_of in self._passages]
        self._owners: dict[Passage, list[int]] = {}
        for number, passages in enumerate(self._own):
            for passage in passages:
                self._owners.setdefault(passage, []).append(number)
        counted = [set(passages_of(words)) & self._owners.keys() for words in others]
        self._elsewhere = Counter(passage for passages in counted for passage in passages)
        self._count = sum(map(bool, self._own)) + len(counted)
        self._most = math.log2(max(2, self._count) - 2 + UNSEEN)

    def pairs(self) -> Iterator[Alike]:
        """The files that are alike."""
        evidence: Counter[tuple[int, int]] = Counter()
        for passage, owners in self._owners.items():
            weight = self._weight(passage)
            if weight:
                for pair in combinations(owners, 2):
                    evidence[pair] += weight / LENGTH  # type: ignore[assignment]  # a Counter of floats
        for (one, other), bits in sorted(evidence.items()):
            if bits >= EVIDENCE and self._share(one, other) >= self._most_of and self._in_order(one, other) >= IN_ORDER:
                yield Alike(one, other, bits)

    def same(self, one: int, other: int) -> bool:
        """Whether two files are there and the same, word for word."""
        mine, theirs = ([word.text for word in self._files[number]] for number in (one, other))
        return mine == theirs != []

    def lines(self, one: int, other: int) -> Lines:
        """What the one file shares with the other."""
        shared = {each for each in self._own[one].keys() & self._own[other].keys() if self._weight(each)}
        alone = {passage for passage in shared if self._others(passage) == 0}
        given = self._covered(one, self._starter)
        own = self._lines(one, frozenset(range(len(self._files[one]))) - given)
        alike = own & self._lines(one, self._covered(one, shared) - given)
        return Lines(own, alike, alike & self._lines(one, self._covered(one, alone) - given))

    def line_by_line(self, number: int, source: str) -> list[str]:
        """A file's lines as they are compared: their words, and of what has none (a comment, perhaps) the text."""
        said: dict[int, list[str]] = {}
        words = self._files[number]
        for word, text in zip(words, names_alike(words), strict=True):
            if word.lines:
                said.setdefault(word.lines.start, []).append(text)
        return [" ".join(said.get(at, [])) or line.strip() for at, line in enumerate(source.split("\n"), 1)]

    # -- passages

    def _others(self, passage: Passage) -> int:
        """How many have it beside two."""
        return len(self._owners[passage]) - 2 + self._elsewhere[passage]

    def _weight(self, passage: Passage) -> float:
        """How little one would expect it of two files, in bits; none if that is less than half of what it can be."""
        if len(self._owners[passage]) < 2:
            return 0.0
        weight = self._most - math.log2(self._others(passage) + 1)
        return weight if weight >= self._most / 2 else 0.0

    def _share(self, one: int, other: int) -> float:
        mine, theirs = self._own[one].keys(), self._own[other].keys()
        return len(mine & theirs) / min(len(mine), len(theirs))

    def _in_order(self, one: int, other: int) -> float:
        mine, theirs = (names_alike(self._files[number]) for number in (one, other))
        return LCSseq.similarity(mine, theirs) / min(len(mine), len(theirs))

    # -- lines

    def _covered(self, number: int, passages: Iterable[Passage]) -> frozenset[int]:
        """The places of the words that stand in one of these passages."""
        wanted = frozenset(passages)
        begins = [at for at, passage in enumerate(self._passages[number]) if passage in wanted]
        return frozenset(at for begin in begins for at in range(begin, begin + LENGTH))

    def _lines(self, number: int, places: Iterable[int]) -> frozenset[int]:
        words = self._files[number]
        return frozenset(line for at in places if at < len(words) for line in words[at].lines)
