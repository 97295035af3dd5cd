# Shared by the set-up scripts: messages, the cache, locks and checked downloads. Sourced, never
# run.

export LC_ALL=C
lateglow_root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
lateglow_cache="${XDG_CACHE_HOME:-${HOME:-$(echo ~)}/.cache}/lateglow"

say() { printf 'lateglow: %s\n' "$*" >&2; }

# fail MESSAGE REMEDY
fail() {
  printf 'lateglow: %s\n' "$1" >&2
  [ -z "${2:-}" ] || printf '          %s\n' "$2" >&2
  exit 1
}

# hash_of FILE-OR-TEXT...: one sha256 over the files' contents and the words that are not files.
hash_of() {
  local item
  for item in "$@"; do
    if [ -f "$item" ]; then cat "$item"; else printf '%s\n' "$item"; fi
  done | sha256sum | cut -c1-64
}

# with_lock NAME COMMAND...: runs the command while no other set-up holds NAME.
with_lock() {
  local name="$1"
  shift
  mkdir -p "$lateglow_cache"
  (
    if ! flock -n 9; then
      say "another set-up is preparing '$name'; waiting for it"
      flock 9
    fi
    "$@"
  ) 9>"$lateglow_cache/.lock-$name"
}

# download_from_debian POOL-PATH SHA256 FILE: a source archive from the mirrors that apt itself
# uses, with its hash checked. The mirror's address is never written down: it is whatever this
# machine's apt is set to.
download_from_debian() {
  local pool_path="$1" sha256="$2" file="$3" repository log="$3.log"
  while read -r repository; do
    if /usr/lib/apt/apt-helper -o Acquire::Retries=2 download-file \
      "${repository%/}/$pool_path" "$file" "SHA256:$sha256" >"$log" 2>&1 &&
      printf '%s  %s\n' "$sha256" "$file" | sha256sum --check --status; then
      return 0
    fi
  done < <(apt-get indextargets --format '$(CREATED_BY) $(REPO_URI)' |
    awk '$1 == "Packages" && !seen[$2]++ {print $2}')
  sed 's/^/          /' "$log" >&2 || true
  fail "could not fetch ${pool_path##*/} (sha256 $sha256) from any Debian mirror of this machine" \
    "Check the network and /etc/apt/sources.list*, run 'apt-get update', then start again."
}
