"""`cohort fetch`: cloned, then brought up to date; nothing of a student's is run, and no repository ends the others."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from grader.catalog import Catalog
from grader.cli.cohort import main
from grader.cohort.addresses import addresses
from grader.cohort.record import Repositories, records
from grader.cohort.roster import read_roster
from grader.cohort.submissions import class_in
from judging import ROOT
from repositories import PLAIN, begun, commit, git

EX2 = Catalog.installed().find("ex2")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Each test stands in a folder of its own, with a git that has no settings but those of the test."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "settings"))
    (tmp_path / "settings").touch()
    (tmp_path / "origins").mkdir()
    return tmp_path


def origin(name: str, **files: str) -> Path:
    """A student's repository somewhere else; its work tree."""
    work = begun(Path("works", name).absolute())
    commit(work, "2027-01-01T12:00:00Z", **files)
    git(work, "clone", "-q", "--bare", ".", str(Path("origins", f"{name}.git").absolute()))
    git(work, "remote", "add", "origin", str(Path("origins", f"{name}.git").absolute()))
    return work


def push(work: Path, at: str, **files: str) -> str:
    """One more commit, pushed."""
    made = commit(work, at, **files)
    git(work, "push", "-qf", "origin", "HEAD")
    return made


def fetch(*names: str) -> int:
    """Fetch these."""
    Path("roster.csv").write_text("username,repository\n" + "".join(f"{name},{name}.git\n" for name in names))
    return main(["fetch", "all", "--roster", "roster.csv", "--from", str(Path("origins").absolute())])


def test_again_is_update(capsys: pytest.CaptureFixture[str]) -> None:
    """Cloned at first; then only what is new is fetched and laid out, forced pushes and new names of branches too."""
    works = {name: origin(name, breakfast__py="first\n", gone="x") for name in ("anna", "ben", "cy")}
    assert fetch(*works) == 0
    assert Path("all/anna/breakfast.py").read_text() == "first\n"
    made = push(works["anna"], "2027-01-02T12:00:00Z", breakfast__py="second\n")
    git(works["ben"], "commit", "-q", "--amend", "-m", "Anew", at="2027-01-03T12:00:00Z")
    (works["ben"] / "gone").unlink()
    forced = push(works["ben"], "2027-01-04T12:00:00Z", breakfast__py="forced\n")
    before = Path("all/cy").stat().st_ino
    assert fetch(*works) == 0
    git(works["cy"], "checkout", "-qb", "trunk")
    push(works["cy"], "2027-01-05T12:00:00Z", breakfast__py="trunk\n")
    git(Path("origins/cy.git"), "symbolic-ref", "HEAD", "refs/heads/trunk")
    git(Path("origins/cy.git"), "branch", "-D", "main")
    assert Path("all/cy").stat().st_ino == before
    assert fetch(*works) == 0

    assert [line for line in capsys.readouterr().out.split("\n") if line] == [
        "all: 3 new.",
        "all: 2 updated, 1 unchanged.",
        "all: 1 updated, 2 unchanged.",
    ]
    texts = {name: Path("all", name, "breakfast.py").read_text() for name in works}
    assert texts == {"anna": "second\n", "ben": "forced\n", "cy": "trunk\n"}
    assert not Path("all/ben/gone").exists() and Path("all/cy/gone").exists()
    with Repositories(Path("all")) as repositories:
        found = {one.student: one.commit for one in records(repositories, class_in(Path("all"), [EX2]).places, {})}
    assert (found["anna"], found["ben"]) == (made, forced)
    assert git(Path("all/anna"), "log", "--format=%H", "-1") == made


def test_one_broken_repository(capsys: pytest.CaptureFixture[str]) -> None:
    """What cannot be fetched is a line each, and the code says so; all others are fetched."""
    origin("anna", breakfast__py="x\n")
    begun(Path("origins/empty.git"))
    git(Path("origins"), "init", "-q", "--bare", "nothing.git")
    broken = origin("broken", breakfast__py="x\n")
    for path in Path("origins/broken.git/objects").glob("??/*"):
        path.chmod(0o644)
        path.write_bytes(b"x")
    Path("origins/no.git").write_text("x")
    assert broken.is_dir()

    assert fetch("anna", "empty", "nothing", "broken", "no", "nowhere") == 1

    said = capsys.readouterr()
    assert said.out == "all: 1 new, 5 not fetched.\n"
    lines = sorted(line for line in said.err.split("\n") if line)
    assert [line.split(":")[0] for line in lines] == ["broken", "empty", "no", "nothing", "nowhere"]
    assert "nothing: not fetched: nothing is committed in it." in lines
    assert all(len(line) < 350 for line in lines)
    assert Path("all/anna/breakfast.py").exists()
    assert sorted(path.name for path in Path("all").iterdir()) == [".fetched", "anna"]


def test_nothing_is_run(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Hooks, filters, LFS, templates and submodules of theirs, and those of the teacher, are not run."""
    trap = here / "trap"
    trap.write_text(f"#!/bin/sh\ntouch '{here}/sprung'\ncat\n")
    trap.chmod(0o755)
    hooks = here / "hooks"
    hooks.mkdir()
    for name in ("post-checkout", "reference-transaction", "post-merge", "post-index-change", "fsmonitor-watchman"):
        (hooks / name).write_bytes(trap.read_bytes())
        (hooks / name).chmod(0o755)
    (here / "template").mkdir()
    (here / "template/hooks").symlink_to(hooks)
    work = origin("anna", breakfast__py="x\n")
    (work / ".gitattributes").write_text("* filter=x filter=lfs\n")
    (work / ".gitmodules").write_text(
        f'[submodule "s"]\n\tpath = s\n\turl = {here}/origins/other.git\n\tupdate = !{trap}\n'
    )
    origin("other", file="x")
    push(work, "2027-01-02T12:00:00Z")
    git(work, "update-index", "--add", "--cacheinfo", f"160000,{'1' * 40},s")
    git(work, "commit", "-qm", "Sub")
    git(work, "push", "-q", "origin", "HEAD")
    for key, value in {
        "core.hooksPath": hooks, "init.templateDir": here / "template", "core.fsmonitor": trap, "filter.x.smudge": trap,
        "filter.lfs.smudge": trap, "filter.lfs.process": trap, "submodule.recurse": "true", "protocol.file.allow": "always",
    }.items():  # fmt: skip
        subprocess.run(["git", "config", "--global", key, str(value)], env={**os.environ}, check=True)

    assert (fetch("anna"), fetch("anna")) == (0, 0)
    push(work, "2027-01-03T12:00:00Z", breakfast__py="y\n")
    assert fetch("anna") == 0

    assert Path("all/anna/breakfast.py").read_text() == "y\n"
    assert not (here / "sprung").exists()
    assert not list(Path("all").rglob("hooks"))


def test_credentials_of_the_teacher(here: Path) -> None:
    """The teacher's own settings hold: other addresses for these, and a helper that knows the password."""
    origin("anna", breakfast__py="x\n")
    (here / "settings").write_text(f'[url "{here}/origins/"]\n\tinsteadOf = https://example.org/class/\n')
    Path("roster.csv").write_text("username,repository\nanna,https://example.org/class/anna.git\nben,anna.git\n")

    assert main(["fetch", "all", "--roster", "roster.csv", "--from", "https://example.org/class/"]) == 0
    assert Path("all/ben/breakfast.py").exists() and Path("all/anna/breakfast.py").exists()


def made_of(work: Path, *entries: tuple[str, str, bytes | str]) -> None:
    """A commit of these entries, whatever git itself would say of them: mode, name, and content or hash."""
    lines = b""
    for mode, name, content in entries:
        if isinstance(content, bytes):
            run = ["git", "-C", str(work), "hash-object", "-w", "--stdin"]
            content = (
                subprocess.run(run, input=content, env=PLAIN, capture_output=True, check=True).stdout.decode().strip()
            )
        lines += f"{mode} {name}\0".encode() + bytes.fromhex(content)
    run = ["git", "-C", str(work), "hash-object", "-w", "--literally", "-t", "tree", "--stdin"]
    tree = subprocess.run(run, input=lines, env=PLAIN, capture_output=True, check=True).stdout.decode().strip()
    made = git(work, "commit-tree", "-m", "Odd", tree)
    git(work, "update-ref", "refs/heads/main", made)


def test_odd_trees(here: Path) -> None:
    """Links, names that lead out, `.git` in any letters, and large files are left out; all else is laid out."""
    work = origin("anna", breakfast__py="x\n")
    evil = git(work, "rev-parse", "HEAD^{tree}")
    made_of(
        work,
        ("40000", ".GIT", evil),
        ("40000", "..", evil),
        ("40000", ".git", evil),
        ("100644", "../out", b"x"),
        ("100644", "a/b", b"x"),
        ("120000", "link", b"/etc/passwd"),
        ("100755", "run", b"#!/bin/sh\n"),
        ("100644", "film", bytes(5 << 20)),
        ("100644", "fine.py", b"fine\n"),
        ("100644", "fine.py", b"twice\n"),
        ("40000", "git~1", evil),
        ("40000", "inner", evil),
    )
    run = ["git", "-C", str(work), "push", "-qf", "origin", "main"]
    subprocess.run(run, env=PLAIN, capture_output=True, check=True)

    assert fetch("anna") == 0

    files = sorted(
        str(path.relative_to("all/anna")) for path in Path("all/anna").rglob("*") if ".git/" not in f"{path}/"
    )
    assert files == ["fine.py", "inner", "inner/breakfast.py", "run"]
    assert not os.access("all/anna/run", os.X_OK)
    assert sorted(path.name for path in Path("all").iterdir()) == [".fetched", "anna"]


def test_a_tree_without_end(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A few objects that lay out as thousands of millions of files are one line."""
    work = origin("anna", breakfast__py="x\n")
    tree = git(work, "rev-parse", "HEAD^{tree}")
    for _ in range(10):
        lines = b"".join(f"40000 {n}\0".encode() + bytes.fromhex(tree) for n in range(10))
        run = ["git", "-C", str(work), "hash-object", "-w", "-t", "tree", "--stdin"]
        tree = subprocess.run(run, input=lines, env=PLAIN, capture_output=True, check=True).stdout.decode().strip()
    git(work, "update-ref", "refs/heads/main", git(work, "commit-tree", "-m", "Bomb", tree))
    git(work, "push", "-qf", "origin", "main")

    assert fetch("anna") == 1
    assert "there is too much in it: more than 5000 files" in capsys.readouterr().err
    assert not Path("all/anna").exists() and not list(Path("all/.fetched").glob("*.new"))


def test_what_somebody_changed(capsys: pytest.CaptureFixture[str]) -> None:
    """What was not fetched, and what was changed here since, is left as it is."""
    work = origin("anna", breakfast__py="x\n")
    origin("ben", breakfast__py="x\n")
    Path("all/ben").mkdir(parents=True)
    Path("all/ben/breakfast.py").write_text("handed in otherwise\n")
    assert fetch("anna", "ben") == 1
    assert "ben: not fetched: ben is there, and was not fetched: it is left as it is." in capsys.readouterr().err
    (Path("all/anna") / "__pycache__").mkdir()
    assert fetch("anna") == 0
    Path("all/anna/breakfast.py").write_text("mine\n")
    push(work, "2027-01-02T12:00:00Z", breakfast__py="y\n")
    assert fetch("anna") == 1
    assert "anna has been changed here: move it away, and fetch again." in capsys.readouterr().err
    assert Path("all/anna/breakfast.py").read_text() == "mine\n"
    Path("all/anna").rename("mine")
    assert fetch("anna") == 0
    assert Path("all/anna/breakfast.py").read_text() == "y\n"


def test_addresses(tmp_path: Path) -> None:
    """What the roster says: addresses as they are, names behind what was given; nothing that git would run."""
    rows = {
        "anna": "https://example.org/x/anna.git",
        "ben": "git@example.org:x/ben.git",
        "cy": "owner/cy",
        "dora": "",
        "eve": "ext::sh -c touch% sprung",
        "fay": "--upload-pack=sprung",
        "gus": "file:///etc",
        "hal": "../../etc",
        "ida": "/etc",
        "jo": "https://-oProxyCommand=x",
    }
    path = tmp_path / "roster.csv"
    path.write_text("username,repository\n" + "".join(f'{name},"{said}"\n' for name, said in rows.items()))
    roster = read_roster(path)

    found = addresses(tmp_path / "all", roster, "https://example.org", "my")

    assert {one.student: one.url for one in found.wanted} == {
        "anna": "https://example.org/x/anna.git",
        "ben": "git@example.org:x/ben.git",
        "cy": "https://example.org/owner/cy",
        "dora": "https://example.org/my-dora",
    }
    assert [line.split(":")[0] for line in found.told] == ["eve", "fay", "gus", "hal", "ida", "jo"]
    assert [line.split(" ")[0] for line in addresses(tmp_path / "all", roster, "", "").told][:2] == ["cy:", "dora:"]


def test_names_of_folders(capsys: pytest.CaptureFixture[str]) -> None:
    """A username that would lead elsewhere is no folder."""
    origin("anna", breakfast__py="x\n")
    Path("roster.csv").write_text(
        "username,repository\n../x,anna.git\n.git,a/anna.git\n-x,b/anna.git\nanna.git,c/anna.git\nanna,d/anna.git\n"
    )

    assert main(["fetch", "all", "--roster", "roster.csv", "--from", str(Path("origins").absolute())]) == 1
    said = capsys.readouterr().err
    for name in ("../x", ".git", "-x", "anna.git"):
        assert f"{name}: not fetched: {name} cannot be the name of a folder." in said
    assert [path.name for path in Path("all").iterdir()] == [".fetched"]


@pytest.mark.skipif(sys.platform != "linux", reason="a shell script stands in for git")
def test_slow_and_missing_git(here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """A git that takes too long is ended with all that it started; one that is not there is one sentence."""
    from grader.cohort import git as module

    (here / "bin").mkdir()
    (here / "bin/git").write_text("#!/bin/sh\n/bin/sleep 1000 &\necho $! >>" + f"'{here}/pids'\nwait\n")
    (here / "bin/git").chmod(0o755)
    monkeypatch.setattr(module, "SECONDS", 0.3)
    monkeypatch.setenv("PATH", str(here / "bin"))
    assert fetch("anna", "ben") == 1
    assert "anna: not fetched: it took more than 0 seconds." in capsys.readouterr().err
    for pid in (here / "pids").read_text().split():
        assert not Path(f"/proc/{pid}").exists() or "Z" in Path(f"/proc/{pid}/stat").read_text().split()[2]
    monkeypatch.setenv("PATH", str(here / "nowhere"))
    assert fetch("anna") == 1
    assert "anna: not fetched: git is not installed, or not on the PATH." in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "told"),
    [("name\nx\n", "has no column username"), ("username\n", "names nobody"), (None, "cannot be read")],
)
def test_misuse(text: str | None, told: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A roster that cannot be used is one sentence."""
    if text is not None:
        Path("roster.csv").write_text(text)

    assert main(["fetch", "all", "--roster", "roster.csv"]) == 2
    assert told in " ".join(capsys.readouterr().err.split())


@pytest.mark.skipif(sys.platform != "linux", reason="a shell script stands in for git")
def test_interrupted(here: Path) -> None:
    """Ctrl-C ends every git that is at work, says how to go on, and leaves nothing half done."""
    origin("anna", breakfast__py="x\n")
    (here / "bin").mkdir()
    (here / "bin/git").write_text(f"#!/bin/sh\necho $$ >>'{here}/pids'\nexec /bin/sleep 1000\n")
    (here / "bin/git").chmod(0o755)
    Path("roster.csv").write_text("username\n" + "".join(f"s{n}\n" for n in range(20)))
    code = (
        "import signal, sys; signal.signal(signal.SIGINT, signal.default_int_handler)  # jobs in the background ignore it\n"
        "from grader.cli.cohort import main; sys.exit(main())"
    )
    words = ["fetch", "all", "--roster", "roster.csv", "--from", "https://example.org", "--jobs", "3"]
    Path("cohort.toml").write_text('[class]\nslug = "my"\n[secret]\nsalt = "0123456789abcdef"\n')
    environment = {**os.environ, "PATH": str(here / "bin"), "PYTHONPATH": str(ROOT)}
    process = subprocess.Popen(
        [sys.executable, "-P", "-c", code, *words], env=environment, stderr=subprocess.PIPE, text=True
    )
    while not (here / "pids").exists() or len((here / "pids").read_text().split()) < 3:
        assert process.poll() is None

    process.send_signal(signal.SIGINT)

    said = process.communicate(timeout=30)[1]
    assert (process.returncode, said) == (130, "Stopped: 0 of 20 are done. To go on, type the same again.\n")
    assert not any(Path(f"/proc/{pid}").exists() for pid in (here / "pids").read_text().split())
    assert [path.name for path in Path("all").iterdir()] == [".fetched"]
