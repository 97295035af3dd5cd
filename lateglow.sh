#!/usr/bin/env bash
# Builds Lateglow (the first time also what it needs) and opens the workstation with the
# demonstration case.
#
#   ./lateglow.sh              opens the demonstration case
#   ./lateglow.sh OPTIONS      the same, with options for the program
#   ./lateglow.sh PATH...      opens these studies instead
#
# Where there is no display, the command line analyzes the demonstration case instead and says where
# the results are.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
demo_case="$here/resources/demo/phantom/cine.nii.gz"
demo_out="$here/build/demo"

"$here/setup/build.sh" programs

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
  case "${1:-}" in
    "" | -*) exec "$here/build/release/bin/lateglow" --demo "$@" ;;
    *) exec "$here/build/release/bin/lateglow" "$@" ;;
  esac
fi

echo "There is no display: the command line analyzes the demonstration case." >&2
"$here/build/release/bin/lateglow-cli" analyze --in "$demo_case" --out "$demo_out" --overwrite "$@"
echo "Results of the demonstration case (report and pictures):"
find "$demo_out" -type f \( -name '*.pdf' -o -name '*.png' \) | sort
