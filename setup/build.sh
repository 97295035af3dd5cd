#!/usr/bin/env bash
# setup/build.sh [TARGET...]: prepares the machine and builds into build/release. With nothing
# changed it takes about a second: the packages are asked of dpkg, the third-party parts are found
# by name, and ninja finds nothing to do.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
cd "$lateglow_root"

# Programs alone need neither the servers nor the checkers that the tests use.
scope=tests
[ "$*" != programs ] || scope=
[ -n "${LATEGLOW_SKIP_PACKAGES:-}" ] || setup/packages.sh $scope
setup/thirdparty.sh

# ninja configures again by itself when a CMakeLists.txt changes; here only what it cannot see: the
# presets, the places of the third-party parts, the tests' tools, and a cache made for another
# checkout.
stamp="build/release/.configured"
inputs="$(hash_of CMakePresets.json "$lateglow_root" "$(setup/thirdparty.sh path qvtk)" \
  "$(setup/thirdparty.sh path qwt)" "$(setup/thirdparty.sh path python)" \
  "$(setup/thirdparty.sh path judges)" "$(command -v Orthanc dciodvfy clang++-14 || true)")"
if [ ! -f build/release/build.ninja ] || [ "$(cat "$stamp" 2>/dev/null)" != "$inputs" ]; then
  mkdir -p build/release
  rm -f build/release/CMakeCache.txt
  if ! cmake --preset release >build/release/configure.log 2>&1; then
    tail -n 40 build/release/configure.log >&2
    fail "configuring failed; the last lines are above" "All of them: build/release/configure.log"
  fi
  printf '%s\n' "$inputs" >"$stamp"
fi

# A translation unit with LibTorch's headers takes up to 2 GiB.
if [ -z "${CMAKE_BUILD_PARALLEL_LEVEL:-}" ]; then
  jobs="$(nproc)"
  memory_jobs="$(awk '/^MemAvailable/ {print int($2 / 2097152)}' /proc/meminfo)"
  [ "$memory_jobs" -ge "$jobs" ] || jobs="$memory_jobs"
  [ "$jobs" -ge 1 ] || jobs=1
  export CMAKE_BUILD_PARALLEL_LEVEL="$jobs"
fi
[ $# -gt 0 ] || set -- all
with_lock "build-$(hash_of "$lateglow_root" | cut -c1-16)" cmake --build build/release --target "$@"
