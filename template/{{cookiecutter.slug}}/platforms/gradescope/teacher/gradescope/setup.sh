#!/usr/bin/env bash
# Runs once, when Gradescope builds the image: installs Python {{ cookiecutter.python }} and the grader.
set -euo pipefail
root=${AUTOGRADER:-/autograder}
python=python{{ cookiecutter.python }}

if ! command -v "$python" >/dev/null; then
  apt-get update -qq
  apt-get install -qq -y "$python" "$python-venv" || {
    echo "This image has no $python: choose another base image, or make the class for another Python."
    exit 1
  }
fi
cd "$root/source"
"$python" -m venv "$root/venv"
"$root/venv/bin/python" -m pip install --quiet -r requirements.txt
