#!/usr/bin/env bash
# build_targets.sh CMAKE SOURCE: configures and builds the preset "fuzz"; a second with nothing to do.
set -euo pipefail
cd "$2"
log="$2/build/fuzz/build.log"
mkdir -p "$2/build/fuzz"
if ! { "$1" --preset fuzz && "$1" --build --preset fuzz --parallel "${CMAKE_BUILD_PARALLEL_LEVEL:-2}"; } >"$log" 2>&1; then
  tail -n 60 "$log"
  exit 1
fi
