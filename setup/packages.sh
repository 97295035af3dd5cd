#!/usr/bin/env bash
# setup/packages.sh [tests]: installs the Debian packages of setup/debian-packages.txt, with `tests`
# also those of setup/debian-test-packages.txt, that are missing. Asks dpkg each time (some 20 ms),
# so that a package removed since the last run is noticed; touches the network only when something
# is missing.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

command -v dpkg-query >/dev/null && command -v apt-get >/dev/null ||
  fail "this machine has no apt: the set-up is made for Debian 12" \
    "Install the equivalents of setup/debian-packages.txt by hand and set LATEGLOW_SKIP_PACKAGES=1."

lists=("$lateglow_root/setup/debian-packages.txt")
[ "${1:-}" != tests ] || lists+=("$lateglow_root/setup/debian-test-packages.txt")
mapfile -t wanted < <(grep --no-filename -v -e '^#' -e '^$' "${lists[@]}")
mapfile -t missing < <({
  dpkg-query --show --showformat '${db:Status-Status} ${Package}\n' "${wanted[@]}" 2>/dev/null |
    awk '$1 == "installed" {print $2}'
} | sort -u | comm -13 - <(printf '%s\n' "${wanted[@]}" | sort -u))
[ ${#missing[@]} -gt 0 ] || exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null || fail "these Debian packages are missing: ${missing[*]}" \
    "Install them as root with: apt-get install ${missing[*]}"
  as_root=(sudo)
fi
apt() {
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get --quiet=2 -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3 "$@"
}

say "installing ${#missing[@]} Debian packages: ${missing[*]}"
log="$(mktemp)"
trap 'rm -f "$log"' EXIT
# One unreachable extra source must not stop the set-up: what matters is whether the packages can be
# installed.
if ! apt update >"$log" 2>&1; then
  tail -n 5 "$log" >&2
  say "apt-get update reported the faults above; going on"
fi
if ! apt install --yes --no-install-recommends "${missing[@]}" >"$log" 2>&1; then
  tail -n 30 "$log" >&2
  fail "apt-get could not install the packages; the last lines are above" \
    "Check the network and /etc/apt/sources.list* (Debian 12, component main), then start again."
fi

# The tests start servers of their own; the package's must not run on the user's machine.
if [[ " ${missing[*]} " == *" orthanc "* ]] && command -v systemctl >/dev/null; then
  "${as_root[@]}" systemctl disable --now orthanc >/dev/null 2>&1 || true
fi
