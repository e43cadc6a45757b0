#!/bin/sh
# SPDX-License-Identifier: MIT
# Builds a fuzzer with clang and libFuzzer, and lets it run: a minute, or as many seconds as said.
# What it learns is kept in build/fuzz/corpus; what it finds, in build/fuzz/found.
#
#     tests/fuzz/run.sh reader|differential|edits|templates|dates|decoder [SECONDS]
set -eu
cd "$(dirname "$0")/../.."
name=${1:?which fuzzer?}
learnt=build/fuzz/corpus/$name
found=build/fuzz/found
cmake --preset fuzz > /dev/null
cmake --build --preset fuzz --target "fuzz_$name"
mkdir -p "$learnt" "$found"
exec "build/fuzz/tests/fuzz_$name" -max_total_time="${2:-60}" -max_len=4096 -timeout=10 \
    -print_final_stats=1 -artifact_prefix="$found/$name-" "$learnt" "tests/fuzz/corpus/$name"
