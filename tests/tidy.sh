#!/bin/sh
# SPDX-License-Identifier: MIT
# clang-tidy on the files of src that changed since BASE, or with --all on all of them. Each is
# compiled without precompiled headers, so that one which doesn't include what it names is told of.
#
#     sh tests/tidy.sh [BASE | --all]
#
# BASE is where this branch left origin/main, or on main itself the commit before.
set -eu
cd "$(dirname "$0")/.."

known() { git rev-parse --quiet --verify "$1^{commit}"; }

base=${1-}
if [ -z "$base" ] && known origin/main >/dev/null; then
  base=$(git merge-base origin/main HEAD || true)
  [ "$base" != "$(known HEAD)" ] || base=
fi
[ -n "$base" ] || base=$(known HEAD~1 || true)

if [ "$base" = --all ]; then
  files=$(git ls-files 'src/*.cpp')
elif [ -z "$base" ]; then
  echo "tidy: nothing to compare with; 'sh tests/tidy.sh --all' looks at all"
  exit 0
else
  # A header is looked at through the file of its name.
  files=$(git diff --name-only --diff-filter=d "$base" -- 'src/*.cpp' 'src/*.hpp' |
    sed 's/hpp$/cpp/' | sort -u | while read -r name; do [ ! -f "$name" ] || echo "$name"; done)
fi
[ -n "$files" ] || { echo "tidy: no file of src changed since $base"; exit 0; }

cmake --preset tidy >/dev/null
echo "tidy: $(echo "$files" | wc -l) files"
# The count of what was found in Debian's headers, and left out, is of no use to anyone.
if ! said=$(echo "$files" | xargs -n 1 -P "$(nproc)" clang-tidy --quiet -p build/tidy 2>&1); then
  echo "$said" | grep -v '^[0-9]* warnings\{0,1\} \(and [0-9]* errors\{0,1\} \)\{0,1\}generated\|^Suppressed'
  exit 1
fi
