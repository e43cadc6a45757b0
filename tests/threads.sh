#!/bin/sh
# SPDX-License-Identifier: MIT
# ThreadSanitizer over what works on several threads: the commands that go through all records, on
# so many made-up ones that every thread gets its share. To be run when base/parallel or what it calls
# has changed; it builds the program once more.
#
#     sh tests/threads.sh [RECORDS]
set -eu
cd "$(dirname "$0")/.."
cmake --preset threads >/dev/null
cmake --build --preset threads -j "$(nproc)"

top=$(mktemp -d)
trap 'rm -rf "$top"' EXIT
python3 tests/bench/generate.py 1 "${1:-400}" "$top/records"

# Some kernels lay programs out in ways that the sanitizer doesn't know.
fixed=
! setarch -R true 2>/dev/null || fixed="setarch -R"

for words in "" check "check --format json" "check --no-exceptions" remind "remind --names" list; do
  status=0
  TSAN_OPTIONS=exitcode=66 $fixed build/threads/senco -C "$top/records" --today 2025-12-01 $words \
    >"$top/said" 2>"$top/told" || status=$?
  [ "$status" -le 1 ] || { cat "$top/told"; echo "threads: senco $words: ends with $status" >&2; exit 1; }
  echo "threads: senco${words:+ $words}: nothing found"
done
