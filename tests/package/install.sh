#!/bin/sh
# SPDX-License-Identifier: MIT
# What `cmake --install FOLDER` lays down: under a prefix, and under DESTDIR. Argument: a build folder
# in which senco is built.
set -eu
build=$(cd "$1" && pwd)
cd "$(dirname "$0")/../.."
top=$(pwd)
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT

fail() { echo "install: $*" >&2; exit 1; }

# holds FOLDER: all of it is there, and the program is that of this build.
holds() {
  for name in bin/senco share/man/man1/senco.1 share/man/man5/senco-record.5 \
              share/senco/schema/pupil.schema.json share/senco/schema/setting.schema.json \
              share/doc/senco/README.md share/doc/senco/CHANGELOG.md share/doc/senco/LICENSE \
              share/doc/senco/examples/oakfield/senco.yaml share/doc/senco/examples/cron/crontab \
              share/doc/senco/templates/letter-concern.md; do
    [ -s "$1/$name" ] || fail "no $name"
  done
  for folder in schema:share/senco/schema src/templates:share/doc/senco/templates; do
    diff -r "$top/${folder%%:*}" "$1/${folder#*:}" || fail "${folder#*:} isn't what the checkout has"
  done
  "$1/bin/senco" --version >/dev/null || fail "the installed program doesn't run"
  "$1/bin/senco" -C "$1/share/doc/senco/examples/oakfield" --today 2025-12-01 list >/dev/null ||
    fail "the installed example can't be read"
}

cmake --install "$build" --prefix "$root/opt" >/dev/null
holds "$root/opt"
[ ! -e "$root/opt/share/doc/senco/examples/tour.sh" ] || fail "tour.sh works in a checkout only"

DESTDIR="$root/stage" cmake --install "$build" --prefix /usr --strip >/dev/null
holds "$root/stage/usr"
[ "$(ls "$root/stage")" = usr ] || fail "something was laid beside the prefix"
echo "install: all there"
