"""Rosters as platforms export them, and whose folder is whose. Nothing is guessed."""

from pathlib import Path

import pytest

from grader.cohort.roster import Roster, RosterError, Student, match, read_roster

CLASSROOM_ROSTER = """"identifier","github_username","github_id","name"
"Lee, Ann","ann-lee","1","Ann Lee"
"Ben Ode","Ben","2",""
"Cy Rus","","",""
"""
CLASSROOM_GRADES = """"assignment_name","assignment_url","starter_code_url","github_username","roster_identifier",\
"student_repository_name","student_repository_url","submission_timestamp","points_awarded","points_available"
"hw1","https://x","https://y","ann-lee","Lee, Ann","hw1-ann-lee","https://example.org/o/hw1-ann-lee","","5","10"
"hw1","https://x","https://y","ben","Ben Ode","hw1-ben","https://example.org/o/hw1-ben","","",""
"""
CLASSROOM50_ROSTER = """username,first_name,last_name,email,section,github_id,nickname
ann-lee,Ann,"Lee, Jr.",ann@example.org,A,1,annie
ben,Ben,,ben@example.org,B,2,
"""
CLASSROOM50_WEB = """name,first_name,last_name,usernames,score,max_score,submissions,submitted_at,late,commit,review,release
Ann Lee,Ann,Lee,ann-lee,5,10,1,2027-01-31T22:59:00Z,false,https://c,https://r,https://l
Team,,,"ben, cy",5,10,1,2027-01-31T22:59:00Z,false,https://c,https://r,https://l
"""
CLASSROOM50_CLI = """username,first_name,last_name,email,section,score,max_score,datetime,submission_tag,submitted_by,review_url,late,override
ann-lee,Ann,Lee,ann@example.org,A,5,10,2027-01-31T22:59:00Z,submit/1,ann-lee,https://r,false,
ann-lee,Ann,Lee,ann@example.org,A,7,10,2027-02-01T22:59:00Z,submit/2,ann-lee,https://r,true,
ben,Ben,,ben@example.org,B,5,10,2027-01-31T22:59:00Z,submit/1,ben,https://r,false,
"""


def read(folder: Path, text: str, encoding: str = "utf-8") -> Roster:
    """A roster of this text."""
    path = folder / "roster.csv"
    path.write_bytes(text.encode(encoding))
    return read_roster(path)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_classroom_roster(tmp_path: Path, encoding: str, ends: str) -> None:
    """GitHub Classroom's roster, as any editor saves it; who has not linked an account is reported."""
    roster = read(tmp_path, CLASSROOM_ROSTER.replace("\n", ends), encoding)

    assert roster.students == [Student("ann-lee", "Ann Lee", "", "Lee, Ann"), Student("Ben", "", "", "Ben Ode")]
    assert roster.reported == ["line 4: no username (Cy Rus); that student is left out."]


def test_classroom_grades(tmp_path: Path) -> None:
    """GitHub Classroom's grades name each repository."""
    roster = read(tmp_path, CLASSROOM_GRADES)

    assert [(student.username, student.repository) for student in roster.students] == [
        ("ann-lee", "hw1-ann-lee"),
        ("ben", "hw1-ben"),
    ]
    assert roster.reported == []


def test_classroom50_roster(tmp_path: Path) -> None:
    """Classroom 50's roster, with columns of the teacher's own behind it."""
    roster = read(tmp_path, CLASSROOM50_ROSTER)

    assert roster.students == [
        Student("ann-lee", "Ann Lee, Jr.", "ann@example.org"),
        Student("ben", "Ben", "ben@example.org"),
    ]
    assert roster.reported == []


def test_classroom50_web(tmp_path: Path) -> None:
    """Classroom 50's grades; a group has to be spelled out."""
    roster = read(tmp_path, CLASSROOM50_WEB)

    assert roster.students == [Student("ann-lee", "Ann Lee")]
    assert roster.reported == ["line 3: a group (ben, cy); give each member a row of their own."]


def test_classroom50_attempts(tmp_path: Path) -> None:
    """A file with a row for each attempt has each student once, and that is nothing to report."""
    roster = read(tmp_path, CLASSROOM50_CLI)

    assert [student.username for student in roster.students] == ["ann-lee", "ben"]
    assert roster.reported == []


def test_own_file(tmp_path: Path) -> None:
    """A file of one's own, with semicolons as some spreadsheets write them, addresses of repositories, and empty rows."""
    roster = read(
        tmp_path, "Username ;Name;Repository\nann;Ann;https://example.org/o/r-ann.git\n;;\nben;Ben;o/r-ben/\n"
    )

    assert roster.students == [Student("ann", "Ann", repository="r-ann"), Student("ben", "Ben", repository="r-ben")]


def test_duplicates(tmp_path: Path) -> None:
    """A student twice, in whatever letters, and a repository of two are reported; the repository is nobody's."""
    roster = read(tmp_path, "username,repository\nann,r1\nANN,r2\nben,R1\ncy,r3\n")

    assert roster.students == [Student("ann"), Student("ben"), Student("cy", repository="r3")]
    assert roster.reported == [
        "line 3: ANN was there before; only the first row counts.",
        "ben: repository R1 is ann's already; it is nobody's now.",
    ]


def test_short_and_long_rows(tmp_path: Path) -> None:
    """Rows with too few or too many cells are read as far as they go."""
    assert read(tmp_path, "username,name,email\nann\nben,Ben,b@example.org,more,cells\n").students == [
        Student("ann"),
        Student("ben", "Ben", "b@example.org"),
    ]


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"name,mail\nAnn,x\n", "roster.csv has no column username or github_username or usernames."),
        (b"", "roster.csv has no column username"),
        ("username\nJos\u00e9".encode("latin-1"), "roster.csv is not UTF-8 text: save it as CSV UTF-8."),
        ("username\nann".encode("utf-16"), "roster.csv is not UTF-8 text"),
    ],
)
def test_unusable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, data: bytes, sentence: str) -> None:
    """A roster that cannot be used is one sentence."""
    monkeypatch.chdir(tmp_path)
    Path("roster.csv").write_bytes(data)

    with pytest.raises(RosterError) as error:
        read_roster(Path("roster.csv"))
    assert str(error.value).startswith(sentence)


def test_missing_roster(tmp_path: Path) -> None:
    """So is one that is not there."""
    with pytest.raises(RosterError, match=r"roster\.csv cannot be read: No such file"):
        read_roster(tmp_path / "roster.csv")


# Whose folder is whose.

CLASS = Roster([Student("ann"), Student("mary-ann"), Student("Ben"), Student("cy", repository="project-x")])


def lay(folder: Path, *names: str) -> Path:
    """Folders of class repositories."""
    for name in names:
        (folder / name / "exercises").mkdir(parents=True)
    return folder


@pytest.mark.parametrize(
    ("name", "username"),
    [
        ("ann", "ann"),
        ("ANN", "ann"),
        ("ben", "Ben"),
        ("project-x", "cy"),
        ("hw1-ann", "ann"),
        ("hw1-mary-ann", "mary-ann"),
        ("cs101-hw1-ann", "ann"),
        ("cs-101-hw1-mary-ann", "mary-ann"),
        ("hw1-hw1-ann", "ann"),
        ("hw1-submissions/hw1-ann", "ann"),
        ("section-a/ann", "ann"),
        ("section-a/cs101-hw1-ben", "Ben"),
        ("ann/repository", "ann"),
    ],
)
def test_layouts(tmp_path: Path, name: str, username: str) -> None:
    """A folder is a student's by exactly the name, the roster's repository, or the assignment's."""
    matched = match(lay(tmp_path, name), CLASS, "hw1")

    assert matched.folders == {username: tmp_path / name}
    assert matched.unknown == []
    assert len(matched.missing) == 3


@pytest.mark.parametrize(
    "name", ["dora", "hw1-dora", "hw2-ann", "x-ann", "annhw1-ann", "hw1-rose-mary-ann", "hw1-annex"]
)
def test_unknown(tmp_path: Path, name: str) -> None:
    """What only looks like a student's is nobody's."""
    matched = match(lay(tmp_path, name), CLASS, "hw1")

    assert (matched.folders, matched.unknown) == ({}, [tmp_path / name])
    assert len(matched.missing) == 4


def test_two_folders(tmp_path: Path) -> None:
    """A student with two folders gets neither, and is not missing."""
    matched = match(lay(tmp_path, "ann", "hw1-ann"), CLASS, "hw1")

    assert matched.folders == {}
    assert matched.doubled == {"ann": [tmp_path / "ann", tmp_path / "hw1-ann"]}
    assert "ann" not in [student.username for student in matched.missing]


def test_two_students(tmp_path: Path) -> None:
    """A folder that may be either of two students' is nobody's."""
    roster = Roster([Student("ann"), Student("hw1-ann")])

    assert match(lay(tmp_path, "hw1-ann"), roster, "hw1").unknown == [tmp_path / "hw1-ann"]


def test_links_and_files(tmp_path: Path) -> None:
    """No link is followed, and files beside the folders are nothing."""
    lay(tmp_path / "in", "ben")
    (tmp_path / "in" / "ann").symlink_to(tmp_path / "in" / "ben")
    (tmp_path / "in" / "ann.commit").write_text("abc")
    (tmp_path / "in" / ".git").mkdir()

    assert match(tmp_path / "in", CLASS, "hw1").folders == {"Ben": tmp_path / "in" / "ben"}


def test_nothing_there(tmp_path: Path) -> None:
    """Without a folder everybody is missing."""
    assert len(match(tmp_path / "no", CLASS, "hw1").missing) == 4
