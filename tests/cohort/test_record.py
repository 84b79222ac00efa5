"""The record: of what commit a file is, and what was there when the work was due. Nothing strange is followed, run, or fatal."""

from __future__ import annotations

import hashlib
import os
import struct
import subprocess
import sys
import zlib
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from grader.catalog import Catalog
from grader.cohort.by_due import at_due
from grader.cohort.record import CHANGED, NO_COMMITS, Record, Repositories, records
from grader.cohort.submissions import Class, Place, class_in, handed_in
from repositories import begun, commit, git

EX2 = Catalog.installed().find("ex2")
DUE = datetime(2027, 1, 31, 23, 0, tzinfo=UTC)
PLACE = Place("anna", EX2, ("anna", "breakfast.py"))


@pytest.fixture
def anna(tmp_path: Path) -> Path:
    """Anna's repository, empty."""
    return begun(tmp_path / "anna")


def record(folder: Path, submitted: datetime | None = None, due: datetime | None = None) -> Record:
    """Anna's record."""
    with Repositories(folder) as repositories:
        times = {"anna": submitted} if submitted else {}
        places = [PLACE]
        if due:
            places = at_due(repositories, Class(places, submitted=times), due).places
        [found] = records(repositories, places, times, due)
        return found


def then(folder: Path, submitted: datetime | None = None) -> object:
    """What Anna had when the work was due, or why she is left out."""
    with Repositories(folder) as repositories:
        found = at_due(repositories, Class([PLACE], submitted={"anna": submitted} if submitted else {}), DUE)
        if found.left_out:
            return found.left_out
        handed = handed_in(folder, found.places[0])
        return handed.content if isinstance(handed.content, bytes) else (handed.content.message, handed.missing)


def test_the_commit_that_made_it(anna: Path) -> None:
    """A file is of the commit that last changed it, whatever was committed after that, packed or not."""
    commit(anna, "2027-01-01T12:00:00Z", breakfast__py="first\n")
    second = commit(anna, "2027-01-02T12:00:00+02:00", breakfast__py="second\n")
    commit(anna, "2027-01-03T12:00:00Z", notes="x")
    wanted = Record("anna", "ex2", hashlib.sha256(b"second\n").hexdigest(), second, "2027-01-02T10:00:00Z")

    assert record(anna.parent) == wanted
    git(anna, "gc", "-q", "--aggressive", "--prune=now")
    git(anna, "pack-refs", "--all")
    assert not list((anna / ".git/objects").glob("??/*"))
    assert record(anna.parent) == wanted
    git(anna, "checkout", "-q", "--detach")
    assert record(anna.parent) == wanted


def test_deltas(anna: Path) -> None:
    """Objects that are kept as differences are put together as git does it."""
    texts = ["".join(f"line {n} of {m}\n" if n % 50 == m else f"line {n}\n" for n in range(2000)) for m in range(30)]
    for number, text in enumerate(texts):
        commit(anna, f"2027-01-{number + 1:02}T12:00:00Z", breakfast__py=text)
    git(anna, "repack", "-adfq", "--depth=50", "--window=50")

    assert "chain length" in git(anna, "verify-pack", "-v", *map(str, (anna / ".git/objects/pack").glob("*.idx")))
    assert record(anna.parent).committed == "2027-01-30T12:00:00Z"
    (anna / "breakfast.py").write_text(texts[3])
    assert then(anna.parent) == texts[29].encode()


def test_the_side_it_was_merged_into(anna: Path) -> None:
    """What a merge brought is of the merge: on the branch itself it was there from then on."""
    commit(anna, "2027-01-01T12:00:00Z", breakfast__py="first\n")
    git(anna, "checkout", "-q", "-b", "side")
    commit(anna, "2027-01-02T12:00:00Z", breakfast__py="second\n")
    git(anna, "checkout", "-q", "main")
    git(anna, "merge", "-q", "--no-ff", "-m", "Merge", "side", at="2027-02-03T12:00:00Z")

    assert record(anna.parent).committed == "2027-02-03T12:00:00Z"
    assert then(anna.parent) == b"first\n"


@pytest.mark.parametrize("text", ["first\n", "a\r\nb\r\n"])
def test_line_ends_of_windows(anna: Path, text: str) -> None:
    """A file that differs from its commit in line ends alone is of that commit."""
    made = commit(anna, "2027-01-01T12:00:00Z", breakfast__py=text.replace("\r", ""))
    (anna / "breakfast.py").write_bytes(text.encode())

    assert record(anna.parent).commit == made


def test_not_as_committed(anna: Path) -> None:
    """A file that was changed since, or never committed, is of no commit, and nobody knows when it came."""
    assert record(anna.parent).note == ""  # nothing is there
    (anna / "breakfast.py").write_text("x\n")
    assert record(anna.parent).note == NO_COMMITS
    commit(anna, "2027-01-01T12:00:00Z", breakfast__py="first\n")
    (anna / "breakfast.py").write_text("changed\n")
    found = record(anna.parent)
    assert (found.commit, found.committed, found.note) == ("", "", CHANGED)
    assert found.content == hashlib.sha256(b"changed\n").hexdigest()


def test_no_repository(tmp_path: Path) -> None:
    """Without a repository there is no commit, and no word about it; the roster may still know when."""
    (tmp_path / "anna").mkdir()
    (tmp_path / "anna/breakfast.py").write_text("x\n")

    assert record(tmp_path) == Record("anna", "ex2", hashlib.sha256(b"x\n").hexdigest())
    assert record(tmp_path, DUE).submitted == "2027-01-31T23:00:00Z"
    assert then(tmp_path) == ["anna has no git repository: nobody knows what was there when the work was due."]


# At the due date.


def test_at_due(anna: Path) -> None:
    """Read is the newest commit not after the due date, to the second; not what lies there."""
    commit(anna, "2027-01-31T22:59:59Z", breakfast__py="early\n")
    assert then(anna.parent) == b"early\n"
    commit(anna, "2027-01-31T23:00:00Z", breakfast__py="just\n")
    assert then(anna.parent) == b"just\n"
    late = commit(anna, "2027-01-31T23:00:01Z", breakfast__py="late\n")
    assert then(anna.parent) == b"just\n"
    (anna / "breakfast.py").unlink()
    assert then(anna.parent) == b"just\n"
    assert record(anna.parent, due=DUE).committed == "2027-01-31T23:00:00Z"
    # The platform saw all of it in time, whatever the commit says of itself; or it saw something late.
    assert then(anna.parent, DUE) == b"late\n"
    assert record(anna.parent, DUE, DUE)[3:] == (late, "2027-01-31T23:00:01Z", "2027-01-31T23:00:00Z", "")
    after = datetime(2027, 2, 1, tzinfo=UTC)
    assert then(anna.parent, after) == b"just\n"
    assert record(anna.parent, after, DUE).submitted == ""


def test_nothing_by_then(anna: Path) -> None:
    """Without a commit by then, or without the file in it, it is missing."""
    assert then(anna.parent) == ("There is no commit that was made by the due date.", True)
    commit(anna, "2027-02-01T12:00:00Z", breakfast__py="late\n")
    assert then(anna.parent) == ("There is no commit that was made by the due date.", True)
    git(anna, "checkout", "-q", "--orphan", "other")
    git(anna, "rm", "-rfq", ".")
    commit(anna, "2027-01-01T12:00:00Z", notes="x")
    assert then(anna.parent) == ("There is no file breakfast.py here.", True)


def test_a_link_in_a_commit(anna: Path) -> None:
    """A link that was committed is no file; a large file is too large."""
    (anna / "breakfast.py").symlink_to("/etc/passwd")
    commit(anna, "2027-01-01T12:00:00Z")
    assert then(anna.parent) == ("breakfast.py is not a regular file.", False)
    (anna / "breakfast.py").unlink()
    commit(anna, "2027-01-02T12:00:00Z", breakfast__py="#" * 300_000)
    assert "larger than 256 KB" in str(then(anna.parent))


def test_a_shallow_copy(anna: Path, tmp_path: Path) -> None:
    """Where history was cut off, the record is of what is there; what was due is told only if it is there."""
    commit(anna, "2027-01-01T12:00:00Z", breakfast__py="first\n")
    commit(anna, "2027-01-02T12:00:00Z", notes="x")
    last = commit(anna, "2027-02-03T12:00:00Z", notes="y")
    (tmp_path / "copies").mkdir()
    git(tmp_path, "clone", "-q", "--depth=1", f"file://{anna}", "copies/anna")

    assert record(tmp_path / "copies").commit == last
    assert "begins after the due date" in str(then(tmp_path / "copies"))
    git(tmp_path / "copies/anna", "fetch", "-q", "--unshallow")
    assert then(tmp_path / "copies") == b"first\n"


# What strangers may have made of their repositories.


def loose(anna: Path, name: str) -> Path:
    """The file of an object."""
    return anna / ".git/objects" / name[:2] / name[2:]


def put(path: Path, data: bytes) -> None:
    """Write a file that git has made read-only."""
    path.chmod(0o644)
    path.write_bytes(data)


def _linked_git(anna: Path) -> None:
    (anna / ".git").rename(anna.parent / "elsewhere")
    (anna / ".git").symlink_to("../elsewhere")


def _git_file(anna: Path) -> None:
    (anna / ".git").rename(anna.parent / "elsewhere")
    (anna / ".git").write_text("gitdir: ../elsewhere\n")


def _linked_objects(anna: Path) -> None:
    (anna / ".git/objects").rename(anna.parent / "elsewhere")
    (anna / ".git/objects").symlink_to("../../elsewhere")


def _linked_object(anna: Path) -> None:
    path = loose(anna, git(anna, "rev-parse", "HEAD"))
    path.rename(anna.parent / "elsewhere")
    path.symlink_to(anna.parent / "elsewhere")


def _linked_refs(anna: Path) -> None:
    (anna / ".git/refs").rename(anna.parent / "elsewhere")
    (anna / ".git/refs").symlink_to("../../elsewhere")


def _linked_pack(anna: Path) -> None:
    git(anna, "repack", "-adq")
    [pack] = (anna / ".git/objects/pack").glob("*.pack")
    pack.rename(anna.parent / "elsewhere")
    pack.symlink_to(anna.parent / "elsewhere")


def _alternates(anna: Path) -> None:
    (anna / ".git/objects").rename(anna.parent / "elsewhere")
    (anna / ".git/objects/info").mkdir(parents=True)
    (anna / ".git/objects/info/alternates").write_text(f"{anna.parent}/elsewhere\n")


def _head_is(text: str) -> Callable[[Path], None]:
    def write(anna: Path) -> None:
        (anna / ".git/HEAD").write_text(text)

    return write


def _pipe(anna: Path) -> None:
    (anna / ".git/HEAD").unlink()
    os.mkfifo(anna / ".git/HEAD")


def _no_git_inside(anna: Path) -> None:
    for path in sorted((anna / ".git").rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()


def _other_object(anna: Path) -> None:
    """The commit's file holds another commit."""
    tree = git(anna, "rev-parse", "HEAD^{tree}")
    other = git(anna, "commit-tree", "-m", "Other", tree, at="2020-01-01T12:00:00Z")
    put(loose(anna, git(anna, "rev-parse", "HEAD")), loose(anna, other).read_bytes())


def _written(kind: bytes, content: bytes) -> Callable[[Path], None]:
    """HEAD is an object with this content."""

    def write(anna: Path) -> None:
        data = b"%s %d\0" % (kind, len(content)) + content
        path = loose(anna, hashlib.sha1(data).hexdigest())
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(zlib.compress(data))
        (anna / ".git/HEAD").write_text(hashlib.sha1(data).hexdigest())

    return write


def _commit_at(date: bytes) -> Callable[[Path], None]:
    return lambda anna: _written(
        b"commit",
        b"tree %s\nauthor A <a@b> 1 +0000\ncommitter A <a@b> %s\n\nx\n"
        % (git(anna, "rev-parse", "HEAD^{tree}").encode(), date),
    )(anna)


def _bomb(anna: Path) -> None:
    """A few kilobytes that unpack to a hundred megabytes."""
    put(loose(anna, git(anna, "rev-parse", "HEAD")), zlib.compress(b"commit 104857600\0" + bytes(100 << 20), 9))


def _spoilt(anna: Path) -> None:
    path = loose(anna, git(anna, "rev-parse", "HEAD"))
    put(path, path.read_bytes()[:-8])


def _packed(spoil: Callable[[bytearray], bytes], end: str) -> Callable[[Path], None]:
    def write(anna: Path) -> None:
        git(anna, "repack", "-adq")
        [path] = (anna / ".git/objects/pack").glob(f"*.{end}")
        put(path, bytes(spoil(bytearray(path.read_bytes()))))

    return write


def _fan_out(data: bytearray) -> bytes:
    data[8 : 8 + 1024] = struct.pack(">256L", *([0xFFFFFFFF] * 256))
    return data


def _pack_of(*objects: tuple[int, int, bytes, bytes]) -> Callable[[Path], None]:
    """HEAD is the first object of a pack: each with its kind, the size that it claims, its base, and its content."""

    def write(anna: Path) -> None:
        data, at = b"PACK" + struct.pack(">LL", 2, len(objects)), []
        for kind, size, base, content in objects:
            at.append(len(data))
            head = [kind << 4 | size & 15]
            size >>= 4
            while size:
                head[-1] |= 128
                head.append(size & 127)
                size >>= 7
            data += bytes(head) + base + zlib.compress(content)
        data += hashlib.sha1(data).digest()
        named = sorted(zip([hashlib.sha1(b"%d" % n).digest() for n in range(len(objects))], at, strict=True))
        first = hashlib.sha1(b"0").hexdigest()
        fan = [sum(name[0] <= byte for name, _ in named) for byte in range(256)]
        index = b"\377tOc" + struct.pack(">L256L", 2, *fan) + b"".join(name for name, _ in named)
        index += bytes(4 * len(named)) + b"".join(struct.pack(">L", place) for _, place in named) + bytes(40)
        (anna / ".git/objects/pack/pack-x.pack").write_bytes(data)
        (anna / ".git/objects/pack/pack-x.idx").write_bytes(index)
        (anna / ".git/HEAD").write_text(first)

    return write


ITSELF = hashlib.sha1(b"0").digest()
NEVER_ENDING = _pack_of((7, 4, ITSELF, b"\x00\x00"))
HUGE = b"\x80\x80\x80\x80\x40"
"""The number 2**34, as deltas write it."""

HOSTILE = {
    "linked .git": _linked_git,
    ".git file": _git_file,
    "linked objects": _linked_objects,
    "linked object": _linked_object,
    "linked refs": _linked_refs,
    "linked pack": _linked_pack,
    "alternates": _alternates,
    "HEAD upwards": _head_is("ref: refs/heads/../../../../elsewhere\n"),
    "HEAD absolute": _head_is("ref: /etc/passwd\n"),
    "HEAD is itself": _head_is("ref: HEAD\n"),
    "HEAD is nothing": _head_is(""),
    "HEAD is bytes": _head_is("\udcff\x00\x01" if os.name == "nt" else "\x00\x01\x02"),
    "HEAD is nowhere": _head_is("0" * 40),
    "HEAD of SHA-256": _head_is("0" * 64),
    "HEAD is a pipe": _pipe,
    "empty .git": _no_git_inside,
    "another object": _other_object,
    "no commit": _written(b"blob", b"x"),
    "no parsable commit": _written(b"commit", b"tree x\n"),
    "no tree": _written(b"commit", b""),
    "a date beyond all": _commit_at(b"99999999999999999 +0000"),
    "a date before all": _commit_at(b"-99999999999999999 +0000"),
    "a date of letters": _commit_at(b"yesterday +0000"),
    "a date of many digits": _commit_at(b"9" * 10000 + b" +0000"),
    "bomb": _bomb,
    "spoilt": _spoilt,
    "short pack": _packed(lambda data: data[:40], "pack"),
    "no pack": _packed(lambda data: b"", "pack"),
    "noise for a pack": _packed(lambda data: data[:12] + bytes(len(data) - 12), "pack"),
    "short index": _packed(lambda data: data[:40], "idx"),
    "no index": _packed(lambda data: b"", "idx"),
    "an index of all": _packed(_fan_out, "idx"),
    "a delta of itself": NEVER_ENDING,
    "a delta into nothing": _pack_of((6, 4, b"\x7f", b"\x00\x00")),
    "a delta of no size": _pack_of((6, 1, b"\x10", b"\x00"), (1, 1, b"", b"x")),
    "a delta of a great size": _pack_of(
        (7, 7, hashlib.sha1(b"1").digest(), b"\x01" + HUGE + b"\x90"), (1, 1, b"", b"x")
    ),
    "an object of a great size": _pack_of((1, 1 << 40, b"", b"x")),
}


@pytest.fixture(params=HOSTILE)
def hostile(request: pytest.FixtureRequest, anna: Path) -> Iterator[Path]:
    """A repository that is not what it seems."""
    commit(anna, "2027-01-01T12:00:00Z", breakfast__py="first\n")
    HOSTILE[request.param](anna)
    return anna.parent


def test_hostile_repositories(hostile: Path) -> None:
    """Each is one sentence, and no commit; when it was due it was unreadable, or missing, but never an error."""
    found = record(hostile)

    assert (found.commit, found.committed) == ("", "")
    assert found.note.startswith("its repository cannot be read: ") or found.note == NO_COMMITS
    assert len(found.note) < 200 and found.note.isprintable()
    assert then(hostile) in (
        ("The git repository cannot be read: it is damaged, or no common one.", False),
        ("There is no commit that was made by the due date.", True),
    )


def test_nothing_of_theirs_is_run(anna: Path) -> None:
    """What their settings, hooks and attributes ask for does not happen."""
    made = commit(anna, "2027-01-01T12:00:00Z", breakfast__py="first\n")
    trap = anna.parent / "trap"
    trap.write_text(f"#!/bin/sh\ntouch '{anna.parent}/sprung'\n")
    trap.chmod(0o755)
    for key in ("core.fsmonitor", "core.sshCommand", "core.pager", "core.editor", "filter.x.smudge", "filter.x.clean"):
        git(anna, "config", key, str(trap))
    (anna / ".gitattributes").write_text("* filter=x\n")
    for hook in ("post-checkout", "reference-transaction", "post-index-change"):
        (anna / ".git/hooks" / hook).write_bytes(trap.read_bytes())

    assert (record(anna.parent).commit, then(anna.parent)) == (made, b"first\n")
    assert not (anna.parent / "sprung").exists()


def test_a_class_repository_below(tmp_path: Path) -> None:
    """The repository may be the student's folder, or a folder in it, or above the class repository."""
    file = "exercises/ex02-breakfast-tasks/breakfast.py"
    made = {}
    for name, where in (("anna", "anna"), ("ben", "ben/asyncio"), ("cy", "cy")):
        inner = "cy/work" if name == "cy" else where
        (tmp_path / inner / file).parent.mkdir(parents=True)
        (tmp_path / inner / file).write_text(f"{name}\n")
        made[name] = commit(begun(tmp_path / where), "2027-01-01T12:00:00Z")

    with Repositories(tmp_path) as repositories:
        found = {one.student: one.commit for one in records(repositories, class_in(tmp_path, [EX2]).places, {})}
    assert found == made


def test_imported_when_needed() -> None:
    """Who grades no repository does not wait for dulwich."""
    code = "import sys; import grader.cli.cohort, grader.cohort.record, grader.cohort.by_due; print('dulwich' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout == "False\n"
