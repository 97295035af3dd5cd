#!/usr/bin/env bash
# Builds everything (the first time also what it needs) and runs every test. Further arguments go to
# ctest:
#
#   ./test.sh -R Scar          the tests whose name matches
#   ./test.sh -L unit          the tests with a label: unit, integration, gui, parity, slow, gpu
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"

"$here/setup/build.sh" all

# Tests with windows bring an X server of their own; none may reach the user's screen.
unset DISPLAY WAYLAND_DISPLAY
export QT_QPA_PLATFORM=offscreen CTEST_PARALLEL_LEVEL="${CTEST_PARALLEL_LEVEL:-2}"
exec ctest --test-dir "$here/build/release" --output-on-failure --no-tests=error "$@"
