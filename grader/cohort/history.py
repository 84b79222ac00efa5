"""What a stranger's repository says of its files: the commit that is checked out, those before, and what is in them."""

from __future__ import annotations

import stat
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from grader.cohort.gitobjects import NAME, Broken, Objects
from grader.cohort.inside import kind, opened

MAX_COMMITS = 20_000
MAX_ENTRIES = 200_000
"""Of trees that are kept in memory."""
MAX_REF = 4096
MAX_PACKED_REFS = 4 * 1024 * 1024
MOST_NAMES = 5
"""HEAD may name a branch, and that another: never more than a few."""
COMMIT, TREE, BLOB = 1, 2, 3

LEADS_AWAY = "{name} is {what}, and is not followed"
NO_REFERENCE = "{name} cannot be read"
NO_COMMIT = "{name} is no commit"
NO_DATE = "commit {name} has no date that there is"
TOO_LONG = "it has more than {most} commits"


class Commit(NamedTuple):
    """A commit. `at` is the commit date: whoever made the commit may have claimed any."""

    name: str
    tree: str
    parent: str | None
    at: datetime


class Entry(NamedTuple):
    """What a tree says of a name."""

    mode: int
    name: str


class History:
    """One repository, by the parts of the path to the folder that holds `.git`, below a folder of ours."""

    def __init__(self, folder: Path, parts: tuple[str, ...]) -> None:
        """Raises:
        Broken: `.git` is not a folder.
        """
        self._folder = folder
        self._git = (*parts, ".git")
        self._commits: dict[str, Commit] = {}
        self._trees: dict[str, dict[str, Entry]] = {}
        self._shallow: frozenset[str] | None = None
        found = _looked_at(folder, self._git)
        if found is None or not stat.S_ISDIR(found):
            what = "a link" if found is not None and stat.S_ISLNK(found) else "a file"
            raise Broken(LEADS_AWAY.format(name=".git", what=what))
        self._objects = Objects(folder, self._git)

    def close(self) -> None:
        """Let go of its files."""
        self._objects.close()

    def tip(self) -> Commit | None:
        """The commit that is checked out; None before the first one.

        Raises:
            Broken: it cannot be read.
        """
        name = "HEAD"
        for _ in range(MOST_NAMES):
            said = self._reference(name)
            if said is None and name != "HEAD":
                return None
            if said is None or not said.startswith("ref:"):
                break
            name = said.removeprefix("ref:").strip()
        if said is None or not NAME.fullmatch(said):
            raise Broken(NO_REFERENCE.format(name=ascii(name[:80])[1:-1]))
        return self.commit(said)

    def commit(self, name: str) -> Commit:
        """A commit by its hash.

        Raises:
            Broken: it is none, or has no possible date.
        """
        if name not in self._commits:
            self._commits[name] = self._parsed(name)
        return self._commits[name]

    def _parsed(self, name: str) -> Commit:
        from dulwich.objects import Commit as Parsed
        from dulwich.objects import ShaFile

        number, content = self._objects.get(name)
        if number != COMMIT:
            raise Broken(NO_COMMIT.format(name=name))
        try:
            said = ShaFile.from_raw_string(number, content)
            assert isinstance(said, Parsed)
            tree, parents, seconds = said.tree.decode(), [one.decode() for one in said.parents], said.commit_time
        except Exception:  # dulwich, of bytes that somebody made up
            raise Broken(NO_COMMIT.format(name=name)) from None
        try:
            return Commit(name, tree, parents[0] if parents else None, datetime.fromtimestamp(seconds, UTC))
        except (OverflowError, ValueError, OSError, TypeError):
            raise Broken(NO_DATE.format(name=name)) from None

    def line(self, tip: Commit) -> Iterator[Commit]:
        """This commit and those before it on its branch: of a merge, the side that it was merged into.

        Raises:
            Broken: one of them cannot be read.
        """
        for _ in range(MAX_COMMITS):
            yield tip
            if tip.parent is None or self.is_cut_at(tip):
                return
            tip = self.commit(tip.parent)
        raise Broken(TOO_LONG.format(most=MAX_COMMITS))

    def is_cut_at(self, commit: Commit) -> bool:
        """Whether what came before was left out when this copy was made (a shallow clone)."""
        if self._shallow is None:
            self._shallow = frozenset((self._text("shallow", most=MAX_PACKED_REFS) or "").split("\n"))
        return commit.name in self._shallow

    def entry(self, commit: Commit, path: Sequence[str]) -> Entry | None:
        """What stands at a path in a commit; None if nothing does, or a part before the last is no folder.

        Raises:
            Broken: a tree cannot be read.
        """
        found = Entry(stat.S_IFDIR, commit.tree)
        for part in path:
            if not stat.S_ISDIR(found.mode):
                return None
            inner = self._tree(found.name).get(part)
            if inner is None:
                return None
            found = inner
        return found

    def entries(self, tree: str) -> dict[str, Entry]:
        """What is in a tree, by name.

        Raises:
            Broken: it cannot be read.
        """
        return self._tree(tree)

    def blob(self, name: str) -> bytes:
        """The content of a file.

        Raises:
            Broken: it cannot be read.
        """
        number, content = self._objects.get(name)
        if number != BLOB:
            raise Broken(NO_REFERENCE.format(name=name))
        return content

    def _tree(self, name: str) -> dict[str, Entry]:
        from dulwich.objects import ShaFile, Tree

        if name not in self._trees:
            if sum(map(len, self._trees.values())) > MAX_ENTRIES:
                self._trees.clear()
            number, content = self._objects.get(name)
            try:
                said = ShaFile.from_raw_string(number, content)
                assert isinstance(said, Tree)
                self._trees[name] = {
                    one.path.decode("utf-8", "surrogateescape"): Entry(one.mode, one.sha.decode())
                    for one in said.iteritems()
                }
            except Exception:  # dulwich, of bytes that somebody made up
                raise Broken(NO_REFERENCE.format(name=name)) from None
        return self._trees[name]

    def _reference(self, name: str) -> str | None:
        """What a reference says: a hash, or `ref:` and another one."""
        said = self._text(*name.split("/")) if name == "HEAD" or name.startswith("refs/") else None
        if said is not None:
            return said.strip()
        for line in (self._text("packed-refs", most=MAX_PACKED_REFS) or "").split("\n"):
            value, _, known = line.strip().partition(" ")
            if known == name and NAME.fullmatch(value):
                return value
        return None

    def _text(self, *parts: str, most: int = MAX_REF) -> str | None:
        try:
            with opened(self._folder, (*self._git, *parts)) as file:
                return file.read(most).decode("utf-8", "surrogateescape")
        except FileNotFoundError:
            return None
        except OSError:
            raise Broken(NO_REFERENCE.format(name="/".join(parts)[:80])) from None


def holds_git(folder: Path, parts: tuple[str, ...]) -> bool:
    """Whether a folder has something called `.git` in it, whatever that is."""
    return _looked_at(folder, (*parts, ".git")) is not None


def _looked_at(folder: Path, parts: tuple[str, ...]) -> int | None:
    try:
        return kind(folder, parts)
    except OSError:
        return None
