#!/bin/sh
# SPDX-License-Identifier: MIT
# Makes the Debian package from a copy of this checkout in build/package, has lintian look at it, and
# runs what it holds. Leaves there the .deb and the build folder of its program.
set -eu
cd "$(dirname "$0")/../.."
work=$PWD/build/package
rm -rf "$work"
mkdir -p "$work/senco"

fail() { echo "package: $*" >&2; exit 1; }

# What belongs to the checkout, changed or not; a file that is being removed is no longer there.
git ls-files -z --cached --others --exclude-standard |
  tar --create --null --files-from - --ignore-failed-read 2>/dev/null |
  tar --extract --directory "$work/senco"

cd "$work/senco"
# Without the package of debugging symbols, and so without making them.
DEB_BUILD_OPTIONS="parallel=$(nproc) noautodbgsym ${DEB_BUILD_OPTIONS-}" DEB_CXXFLAGS_APPEND=-g0 \
  dpkg-buildpackage --no-sign --build=binary
cd ..
lintian --fail-on error,warning --display-info --tag-display-limit 0 senco_*.changes

dpkg-deb --extract senco_*.deb root
for name in usr/bin/senco usr/share/man/man1/senco.1.gz usr/share/man/man5/senco-record.5.gz \
            usr/share/senco/schema/pupil.schema.json usr/share/doc/senco/copyright \
            usr/share/doc/senco/examples/oakfield/senco.yaml \
            usr/share/doc/senco/templates/letter-concern.md; do
  [ -s "root/$name" ] || fail "no $name"
done
root/usr/bin/senco --version
root/usr/bin/senco -C root/usr/share/doc/senco/examples/oakfield --today 2025-12-01 remind |
  cmp - senco/tests/cli/remind/stdout || fail "the packaged program says something else"
