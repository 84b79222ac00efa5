"""From a template to a mark: what a generated class says to do is done, in empty folders and an empty environment."""

import base64
import json
import os
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import pytest
import yaml

from grader.cohort.answers import PLATFORMS
from grader.cohort.new import make, template
from running import ROOT, VERSION, Place, expanded, github_steps, outputs, shell_blocks, solve

pytestmark = [
    pytest.mark.long,
    pytest.mark.timeout(900),
    pytest.mark.skipif(sys.platform == "win32", reason="bash and the commands of the pages"),
]

STATES = ("unsolved", "half", "solved")
EXERCISES = "ex1-ex4"
POINTS = {"unsolved": 0, "half": 10, "solved": 20}
CODES = {"unsolved": 1, "half": 1, "solved": 0}
CLASSROOM50 = {
    "CLASSROOM": "cs",
    "ASSIGNMENT": "asyncio",
    "OWNER": "ann",
    "USERNAME": "ann",
    "SUBMISSION_TAG": "submit/2027-01-31T22-59-00Z-a1b2c3d",
    "COMMIT_URL": "https://example.org/c",
    "RELEASE_URL": "https://example.org/r",
    "REVIEW_URL": "https://example.org/d",
    "ASSIGNMENT_TYPE": "individual",
}


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """An empty home, and both wheels built from this tree."""
    folder = tmp_path_factory.mktemp("place")
    (folder / "home").mkdir()
    for project in (ROOT, ROOT / "solutions"):
        command = [sys.executable, "-m", "build", "--wheel", "--outdir", str(folder / "wheels"), str(project)]
        subprocess.run(command, check=True, capture_output=True)
    return Place(folder / "home", folder / "wheels")


@pytest.fixture(scope="module")
def venv(place: Place) -> Path:
    """A fresh venv in which a workflow's own steps install the grader."""
    folder = place.home.parent / "venv"
    place.must(f"python -m venv '{folder}'", place.home)
    return folder


def class_on(place: Place, platform: str, folder: Path) -> Path:
    """A class on a platform, of the first four exercises."""
    answers = {"slug": "asyncio", "exercises": EXERCISES, "python": VERSION, "salt": "0123456789abcdef"}
    return make(answers | {"platform": platform}, folder)


def clone_of(place: Place, made: Path, name: str, how: str, options: str = "") -> Path:
    """A fresh clone, solved so far, and committed."""
    bare = place.home.parent / "origins" / f"{name}.git"
    if not bare.exists():
        place.repository(made / "starter", name)
    folder = place.home.parent / "clones" / f"{name}-{how}{len(options)}"
    place.must(f"git clone -q {options} '{bare}' '{folder}'", place.home)
    solve(folder, made / "teacher", how)
    place.must("git add -A && git commit -q --allow-empty -m Work", folder)
    return folder


@pytest.mark.parametrize("platform", ["actions", "classroom"])
def test_github(place: Place, tmp_path: Path, platform: str) -> None:
    """The steps of the workflow, in a fresh venv: installed, graded, told on the page and on the lines."""
    made = class_on(place, platform, tmp_path)
    venv = tmp_path / "venv"
    place.must(f"python -m venv '{venv}'", tmp_path)
    for how in STATES:
        clone = clone_of(place, made, platform, how)
        files = {name: tmp_path / f"{how}-{name}" for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
        known = {name: str(path) for name, path in files.items()} | {"GITHUB_WORKSPACE": str(clone)}
        [workflow] = (clone / ".github" / "workflows").iterdir()
        [job] = yaml.safe_load(workflow.read_text())["jobs"]
        *before, last = [step for step in github_steps(workflow, job) if "run" in step]
        for step in before:
            place.must(step["run"], clone, venv, **known)
        done = place.shell(last["run"], clone, venv, **known)

        assert done.returncode == CODES[how], done.stdout + done.stderr
        page = files["GITHUB_STEP_SUMMARY"].read_text()
        assert f", {POINTS[how]} of 20 points**" in page
        assert "This score is a claim" in page
        if platform == "classroom":
            _reported(github_steps(workflow, job)[-1], outputs(files["GITHUB_OUTPUT"]), how)


def _reported(step: dict[str, Any], written: dict[str, str], how: str) -> None:
    """The last step's inputs hold the payloads; the official reporter, where it is at hand, agrees."""
    values = {name: expanded(text, written) for name, text in step["env"].items()}
    payloads = {name: json.loads(base64.b64decode(text)) for name, text in values.items()}

    assert step["with"]["runners"] == "ex1,ex2,ex3,ex4"
    assert sum(test["score"] for payload in payloads.values() for test in payload["tests"]) == POINTS[how]
    bundle = os.environ.get("ASYNCLINGS_REPORTER")
    if bundle:
        environment = {"PATH": os.environ["PATH"], **values, "INPUT_RUNNERS": step["with"]["runners"]}
        done = subprocess.run(["node", bundle], env=environment, capture_output=True, text=True, check=False)
        assert f"::notice title=Autograding complete::Points {POINTS[how]}/20\n" in done.stdout
        assert done.returncode == CODES[how]


def test_gitlab(place: Place, tmp_path: Path) -> None:
    """The lines of the pipeline; its report is JUnit's, with a case for each check."""
    made = class_on(place, "gitlab", tmp_path)
    venv = tmp_path / "venv"
    place.must(f"python -m venv '{venv}'", tmp_path)
    for how in STATES:
        clone = clone_of(place, made, "gitlab", how)
        job = yaml.safe_load((clone / ".gitlab-ci.yml").read_text())["grade"]
        done = place.shell("\n".join(job["script"]), clone, venv)

        assert done.returncode == CODES[how], done.stdout + done.stderr
        root = ET.parse(clone / job["artifacts"]["reports"]["junit"]).getroot()
        assert (root.attrib["errors"], root.attrib["failures"] == "0") == ("0", how == "solved")
        assert "This score is a claim" in done.stdout


def test_gradescope(place: Place, tmp_path: Path) -> None:
    """The two scripts of the zip file, laid out as Gradescope does; a submission may be one folder in a zip, or nothing."""
    made = class_on(place, "gradescope", tmp_path)
    root = tmp_path / "autograder"
    (root / "results").mkdir(parents=True)
    zipped = "python -m zipfile -c ../autograder.zip *"
    assert f"`{zipped}`" in (made / "teacher" / "GUIDE.md").read_text()
    place.must(zipped, made / "teacher" / "gradescope")
    place.must(f"python -m zipfile -e '{made}/teacher/autograder.zip' source", root)
    place.must("bash source/setup.sh", root, AUTOGRADER=str(root))
    for how in (*STATES, "empty"):
        submission = root / "submission"
        submission.mkdir()
        if how != "empty":
            clone_of(place, made, "gradescope", how).rename(submission / "mine" if how == "half" else submission)
        place.must("bash source/run_autograder", root, AUTOGRADER=str(root))

        results = json.loads((root / "results" / "results.json").read_text())
        assert results["score"] == POINTS.get(how, 0)
        assert sum(test["max_score"] for test in results["tests"]) == 20
        (root / "results" / "results.json").unlink()
        submission.rename(tmp_path / f"was-{how}")


def test_classroom50(place: Place, tmp_path: Path) -> None:
    """The autograder script beside its bundle, run in the student's checkout; grading again moves no submission."""
    made = class_on(place, "classroom50", tmp_path)
    script = made / "teacher" / "classroom50" / "autograder.py"
    for how in STATES:
        clone = clone_of(place, made, "classroom50", how)
        place.must(f"python '{script}'", clone, **CLASSROOM50)

        result = json.loads((clone / "result.json").read_text())
        commit = place.must("TZ=UTC git show -s --format=%cd --date=format-local:%Y-%m-%dT%H:%M:%SZ", clone).strip()
        assert (result["score"], result["max-score"], result["datetime"]) == (POINTS[how], 20, commit)
        assert "This score is a claim" in (clone / "release-body.md").read_text()


@pytest.mark.parametrize(("platform", "how"), [*((platform, "solved") for platform in PLATFORMS), ("none", "unsolved")])
def test_readme(place: Place, tmp_path: Path, platform: str, how: str) -> None:
    """cookiecutter with the defaults, then the commands of the students' README alone: a board of all exercises."""
    command = [sys.executable, "-m", "cookiecutter", str(template()), "--no-input", f"platform={platform}"]
    more = [f"python={VERSION}", "slug=asyncio"]
    subprocess.run([*command, *more], cwd=tmp_path, env=place.environment(), check=True, capture_output=True)
    clone = clone_of(place, tmp_path / "asyncio", f"readme-{platform}-{how}", how)
    [block] = shell_blocks(clone / "README.md")

    done = place.shell(block, clone)

    assert done.returncode == CODES[how], done.stdout + done.stderr
    count = len(list((clone / "exercises").iterdir()))
    assert f"{count if how == 'solved' else 0} of {count} done" in done.stdout


def test_windows_checkout(place: Place, tmp_path: Path, venv: Path) -> None:
    """A checkout with the line ends of Windows grades the same, byte for byte."""
    made = class_on(place, "actions", tmp_path)
    reports = []
    for options in ("", "-c core.autocrlf=true -c core.eol=crlf"):
        clone = clone_of(place, made, "windows", "half", options)
        place.must("git rm -rq --cached . && git reset -q --hard", clone)
        ends = {path.read_bytes().count(b"\r\n") > 0 for path in clone.glob("exercises/*/*.py")}
        assert ends == {bool(options)}
        place.must("python -m pip install -q -r requirements.txt", clone, venv)
        reports.append(place.shell("grade --json", clone, venv).stdout)
        assert "not begun" in place.shell("grade", clone, venv).stdout

    assert reports[0] == reports[1] != ""


def test_regrade(place: Place, tmp_path: Path) -> None:
    """The regrade workflow's own steps: fetched with a token that is written nowhere, graded, and every mark right."""
    made = class_on(place, "actions", tmp_path)
    teacher = made / "teacher"
    names = dict(zip(STATES, ("ann", "ben", "cy"), strict=True))
    commits = {}
    for how, name in names.items():
        clone = clone_of(place, made, "actions-regrade", how)
        place.must(f"git clone -q --bare . '{place.home.parent}/origins/asyncio-{name}.git'", clone)
        commits[name] = place.must("git rev-list HEAD", clone).split()
    (teacher / "roster.csv").write_text(
        '\ufeffusername,name\nann,"Lee, Ann"\nben,=Ben\ncy,Cy\neve,Eve\nfay,\n', encoding="utf-8"
    )
    (teacher / "overrides.csv").write_text("student,exercise,points,reason\neve,ex1,2,seen in class\n")
    (teacher / "submissions" / "Asyncio-FAY").mkdir(parents=True)
    (teacher / "submissions" / "fay").mkdir()
    venv, runner = tmp_path / "venv", tmp_path / "runner"
    runner.mkdir()
    place.must(f"python -m venv '{venv}'", tmp_path)
    known = {"SERVER": str(place.home.parent), "OWNER": "origins", "SUBMISSIONS_TOKEN": "t0ken", "AT_DUE": ""}
    told = _steps_of(place, teacher, "fetch", teacher, venv, known | {"RUNNER_TEMP": str(runner)})
    assert "submissions: 3 new, 2 not fetched." in told and "Not all were fetched." in told
    assert subprocess.run(["grep", "-r", "t0ken", str(teacher)], check=False, capture_output=True).returncode == 1

    handed_on = tmp_path / "second-job"
    handed_on.mkdir()
    (runner / "class.tar.gz").rename(handed_on / "class.tar.gz")
    _steps_of(place, teacher, "regrade", handed_on, venv, known)

    assert not (handed_on / "solutions").exists()
    book = json.loads((handed_on / "marks.json").read_text())
    students = {one["username"]: one for one in book["students"]}
    for how, name in names.items():
        assert students[name]["points"] == POINTS[how]
        assert {one["commit"] for one in students[name]["exercises"].values()} <= set(commits[name])
    assert (students["eve"]["points"], students["eve"]["missing"]) == (2, 4)
    assert (students["fay"]["points"], students["fay"]["not_judged"]) == (
        None,
        4,
    )  # it is doubtful which folder is hers
    assert "'=Ben" in (handed_on / "marks.csv").read_text(encoding="utf-8")
    assert "<html" in (handed_on / "class.html").read_text(encoding="utf-8")


def _steps_of(place: Place, teacher: Path, job: str, folder: Path, venv: Path, known: dict[str, str]) -> str:
    """Run the steps of a job, with their own environment; what they said."""
    said = ""
    for step in github_steps(teacher / ".github" / "workflows" / "regrade.yml", job):
        if "run" in step:
            own = {name: known.get(name, value) for name, value in step.get("env", {}).items()}
            done = place.shell(step["run"], folder, venv, **{"RUNNER_TEMP": known.get("RUNNER_TEMP", ""), **own})
            assert done.returncode == 0, done.stdout + done.stderr
            said += done.stdout
    return said


def test_vendored_and_offline(place: Place, tmp_path: Path) -> None:
    """A wheel laid in with its packages installs where nothing can be fetched; a wrong byte is refused."""
    [wheel] = place.wheels.glob("asynclings-*.whl")
    vendored = {"install": "vendored", "wheel": str(wheel), "wheelhouse": "linux-x86_64"}
    made = make({"slug": "asyncio", "exercises": "ex1", "python": VERSION, **vendored}, tmp_path)
    offline = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": ""}
    [block] = shell_blocks(made / "starter" / "README.md")

    done = place.shell(block, made / "starter", **offline)
    assert "0 of 5 points" in done.stdout, done.stderr

    [copy] = (made / "teacher" / "wheels").glob("asynclings-*.whl")
    copy.write_bytes(copy.read_bytes() + b"\0")
    spoilt = place.shell(
        "python -m venv v && v/bin/python -m pip install -r requirements.txt", made / "teacher", **offline
    )
    assert spoilt.returncode != 0
    assert "HASH" in spoilt.stderr.upper()


def test_git_tag(place: Place, tmp_path: Path) -> None:
    """A tag of a repository installs too."""
    clone = tmp_path / "clone"
    place.must(f"git clone -q '{ROOT}' '{clone}' && git -C '{clone}' tag v-test", tmp_path)
    made = make({"slug": "asyncio", "exercises": "ex1", "install": f"git+file://{clone}@v-test"}, tmp_path)
    [block] = shell_blocks(made / "starter" / "README.md")

    done = place.shell(block, made / "starter")

    assert "0 of 5 points" in done.stdout, done.stderr


def test_bare_cookiecutter(place: Place, tmp_path: Path) -> None:
    """cookiecutter alone, over the address of a repository: exercises and answer key come from the clone it made."""
    place.must("python -m venv bare && bare/bin/python -m pip install -q cookiecutter", tmp_path)
    clone = tmp_path / "asynclings.git"
    place.must(f"git clone -q --bare '{ROOT}' '{clone}'", tmp_path)

    place.must(
        f"bare/bin/cookiecutter --no-input 'file://{clone}' --directory template slug=here exercises=ex1", tmp_path
    )

    assert (tmp_path / "here/starter/exercises/ex01-breakfast-coroutines/breakfast.py").is_file()
    assert (tmp_path / "here/teacher/solutions/ex01-breakfast-coroutines/breakfast.py").is_file()


def test_installed_teacher(place: Place, tmp_path: Path) -> None:
    """`asynclings[teacher]` from wheels: a class is made, and the answer key proved; without the extra it says what is missing."""
    place.must("python -m venv v && v/bin/python -m pip install -q asynclings", tmp_path)
    refused = place.shell("v/bin/cohort new --no-input slug=one exercises=ex1", tmp_path)
    assert refused.returncode == 2
    assert "python -m pip install 'asynclings[teacher]==" in " ".join(refused.stderr.split())
    assert not (tmp_path / "one").exists()

    place.must("v/bin/python -m pip install -q 'asynclings[teacher]'", tmp_path)
    place.must("v/bin/cohort new --no-input slug=two exercises=ex1 salt=0123456789abcdef", tmp_path)
    again = make({"slug": "two", "exercises": "ex1", "salt": "0123456789abcdef"}, tmp_path / "again")

    assert subprocess.run(["diff", "-r", str(again), str(tmp_path / "two")], check=False).returncode == 0
    lay = "import pathlib, grader.cohort.key as key; key.lay_pack(pathlib.Path('pack'))"
    place.must(f'v/bin/python -c "{lay}" && rm -r pack/*/ex0[2-9]* pack/*/ex[1-9]*', tmp_path)
    assert place.must("v/bin/cohort check pack", tmp_path).endswith("files of different shape: all proven\n")
