#!/bin/sh
# SPDX-License-Identifier: MIT
# The static program where there is nothing else: a root folder that holds it and a record folder. No
# library, no shell, no git, no time zones. Builds the preset `static`; a program to try can be named.
set -eu
cd "$(dirname "$0")/../.."
program=${1-}
if [ -z "$program" ]; then
  cmake --preset static >/dev/null
  cmake --build --preset static -j "$(nproc)"
  program=build/static/senco
fi

fail() { echo "static: $*" >&2; exit 1; }

! readelf -lW "$program" | grep -q INTERP || fail "$program asks for a loader"
! readelf -dW "$program" | grep -q NEEDED || fail "$program asks for a shared library"

root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
strip -o "$root/senco" "$program"
cp -r examples/oakfield "$root/oakfield"
mkdir "$root/tmp"

# Without root rights, in a user namespace of its own.
enter="unshare --user --map-root-user chroot"
[ "$(id -u)" != 0 ] || enter=chroot
alone() { env -i PATH=/usr/sbin:/usr/bin $enter "$root" /senco "$@"; }

# As tests/cli has it of the program at home.
same_as() {
  accepted=tests/cli/$1
  shift
  status=0
  alone -C /oakfield --today 2025-12-01 "$@" >"$root/tmp/said" 2>"$root/tmp/told" || status=$?
  expected=0
  [ ! -f "$accepted/status" ] || expected=$(cat "$accepted/status")
  [ "$status" = "$expected" ] || { cat "$root/tmp/told"; fail "senco $*: ends with $status, not $expected"; }
  cmp "$root/tmp/said" "$accepted/stdout" || fail "senco $*: says something else"
}

alone --version | grep -q '^senco [0-9]' || fail "no version"
same_as check-all check
same_as check-json check --format json
same_as remind remind
same_as letter-concern letter concern oak-0176
same_as agenda agenda oak-0142
alone -C /oakfield --today 2025-12-01 paper plan oak-0142 -o /tmp/plan.odt >/dev/null
[ -s "$root/tmp/plan.odt" ] || fail "no OpenDocument paper"

# What needs git says so; what doesn't goes on.
if alone -C /oakfield check --staged 2>"$root/tmp/told"; then
  fail "senco check --staged: needs git, and ended with 0"
fi
grep -q '^senco: cannot start git: is it installed?$' "$root/tmp/told" ||
  { cat "$root/tmp/told"; fail "senco check --staged: doesn't say that git is missing"; }
alone init /school --name "Hill School" --type maintained_school >"$root/tmp/said"
grep -q '^git is not installed' "$root/tmp/said" || fail "senco init: doesn't say that git is missing"
alone -C /school new hil-1 --given-name Ada --family-name Okafor --born 2016-03-14 >/dev/null
[ -f "$root/school/pupils/hil-1.yaml" ] || fail "senco new: no record"

echo "static: $(stat -c %s "$root/senco") bytes, runs with nothing beside it"
