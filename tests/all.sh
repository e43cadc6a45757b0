#!/bin/sh
# SPDX-License-Identifier: MIT
# Installs what is needed, builds senco with warnings as errors and the sanitizers on, and runs every
# test. Ends as ctest does.
set -eu
cd "$(dirname "$0")/.."
debian/install-build-depends

# Two at a time need some 2 GiB; more cores take more.
jobs=$(nproc)
cmake --preset dev
cmake --build --preset dev -j "$jobs"
ctest --preset dev -j "$jobs"
