"""Grades one submission for Classroom 50.

Goes with requirements.txt (and wheels/, if there are any) into CLASSROOM/autograders/ASSIGNMENT/ of the classroom50
repository. It runs in the student's repository, so its score is a claim: the mark is the teacher's regrade.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
EXERCISES = "@NAMES@".split()
LANGUAGE = "{{ cookiecutter.language }}"
SCRIPTS = "Scripts" if os.name == "nt" else "bin"
CLAIM = "\nThis score is a claim. The mark is what your teacher finds when grading the same commit again.\n"


def main() -> int:
    """Write result.json and release-body.md; 0 when the submission was graded, whatever its score."""
    Path("exercises").mkdir(exist_ok=True)  # then a file that is missing is a zero, and not a failure of this script
    with tempfile.TemporaryDirectory() as folder:
        grade = install(Path(folder))
        sinks = {"classroom50": "result.json", "markdown": "release-body.md", "github": "-"}
        options = [word for form, place in sinks.items() for word in ("--format", form, "-o", place)]
        owner = os.environ.get("OWNER") or os.environ.get("USERNAME", "")
        environment = {**os.environ, "OWNER": owner, "SUBMITTED_AT": submitted_at()}
        subprocess.run([grade, *EXERCISES, *options, "--lang", LANGUAGE], env=environment, check=False)
    if not Path("result.json").is_file() or not json.loads(Path("result.json").read_text())["max-score"]:
        print("Nothing could be judged: this is no fault of the student's.", file=sys.stderr)
        return 1
    with Path("release-body.md").open("a", encoding="utf-8") as body:
        body.write(CLAIM)
    return 0


def install(folder: Path) -> Path:
    """Install the grader into a folder of its own; nothing of the student's is on the way."""
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True, cwd=HERE)
    python = folder / SCRIPTS / "python"
    subprocess.run([python, "-m", "pip", "install", "--quiet", "-r", "requirements.txt"], check=True, cwd=HERE)
    return folder / SCRIPTS / "grade"


def submitted_at() -> str:
    """The commit's own time in UTC: grading again does not move it."""
    command = ["git", "show", "-s", "--format=%cd", "--date=format-local:%Y-%m-%dT%H:%M:%SZ", "HEAD"]
    done = subprocess.run(command, env={**os.environ, "TZ": "UTC"}, capture_output=True, text=True, check=True)
    return done.stdout.strip()


if __name__ == "__main__":
    sys.exit(main())
