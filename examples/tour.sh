#!/bin/sh
# SPDX-License-Identifier: MIT
# Installs what is needed, builds senco, and does its main job on the invented school in
# examples/oakfield as it stood on 1 December 2025: findings, reminders, an agenda and a letter.
set -eu
cd "$(dirname "$0")/.."
debian/install-build-depends --no-tests

echo "Building senco"
cmake --preset release -DSENCO_TESTS=OFF >/dev/null
cmake --build --preset release >/dev/null

PATH=$PWD/build/release:$PATH
cd examples/oakfield
SENCO_TODAY=2025-12-01
export SENCO_TODAY

run() {
  printf '\n$ %s\n\n' "$*"
  "$@"
}

run senco
run senco check || true # It ends with 1: something here is against the law.
run senco explain parents-not-told
run senco remind
run senco agenda oak-0142 --format txt
run senco letter sen-support oak-0142 --format txt
