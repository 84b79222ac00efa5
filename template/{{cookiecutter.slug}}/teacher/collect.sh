#!/usr/bin/env bash
# Clones every repository of repositories.txt (one OWNER/REPOSITORY a line) into submissions/.
# Needs BASE, the address before OWNER. SUBMISSIONS_TOKEN, if set, is handed to git and written nowhere.
set -uo pipefail
helper='!f() { echo username=x-access-token; echo "password=$SUBMISSIONS_TOKEN"; }; f'
[ -n "${SUBMISSIONS_TOKEN:-}" ] || helper=
export GIT_TERMINAL_PROMPT=0
mkdir -p submissions
missing=0
while read -r repository || [ -n "$repository" ]; do
  repository=${repository%$'\r'}
  case $repository in '' | \#*) continue ;; esac
  name=${repository##*/}
  folder=submissions/${name%.git}
  if git -c credential.helper= -c credential.helper="$helper" clone --quiet --depth 1 "$BASE/$repository" "$folder"; then
    git -C "$folder" rev-parse HEAD >"$folder.commit"
    rm -rf "$folder/.git"
  else
    echo "Not collected: $repository"
    missing=$((missing + 1))
  fi
done <repositories.txt
echo "Missing: $missing"
