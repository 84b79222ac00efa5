"""What a push costs in a generated class repository, by its parts: python benchmarks/ci_of_a_class.py

Makes a class for GitHub Actions from this checkout, then runs the workflow's own steps in a fresh virtual environment,
twice: first with an empty cache of packages, then with a filled one, as the workflow keeps it. Real time and the time
of the processor, in seconds. What GitHub itself takes, to start a machine and to check out, is not in it.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import yaml

from grader.cohort.new import make

ROOT = Path(__file__).parent.parent
LINE = "{name:28} {real:6.2f} real {cpu:6.2f} processor"


def main() -> None:
    """Print a line for each part of each push."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        build = [sys.executable, "-m", "build", "--wheel", "--outdir", str(folder / "wheels"), str(ROOT)]
        subprocess.run(build, check=True, capture_output=True)
        starter = make({"slug": "class"}, folder) / "starter"
        workflow = yaml.safe_load((starter / ".github/workflows/grade.yml").read_text(encoding="utf-8"))
        commands = [step["run"] for step in workflow["jobs"]["grade"]["steps"] if "run" in step]
        for push, cache in enumerate(("empty cache", "filled cache")):
            venv = folder / f"venv{push}"
            subprocess.run([sys.executable, "-m", "venv", str(venv)], check=True)
            environment = {
                **os.environ,
                "PATH": f"{venv / 'bin'}{os.pathsep}{os.environ['PATH']}",
                "PIP_FIND_LINKS": str(folder / "wheels"),
                "PIP_CACHE_DIR": str(folder / "cache"),
            }
            for command in commands:
                print(f"{cache}:  {measured(command, starter, environment)}", flush=True)


def measured(command: str, folder: Path, environment: dict[str, str]) -> str:
    """Run one step; its line."""
    before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    subprocess.run(["bash", "-c", command], cwd=folder, env=environment, check=False, capture_output=True)
    real, after = time.monotonic() - begun, resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return LINE.format(name=command[:28], real=real, cpu=cpu)


if __name__ == "__main__":
    main()
