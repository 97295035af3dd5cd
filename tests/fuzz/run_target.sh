#!/usr/bin/env bash
# run_target.sh PROGRAM CORPUS MAX_LEN: fuzzes for FUZZ_SECONDS (60) from the committed seeds, in a
# copy of them. Ends with another status than 0 on a crash, a leak, undefined behaviour, an input that
# takes over 5 s, or memory beyond the limit; the input is then printed in base64 and, where
# FUZZ_ARTIFACTS names a folder, kept there.
set -euo pipefail
program="$1" corpus="$2" max_len="$3"
scratch="$(mktemp -d "${TMPDIR:-/tmp}/lateglow-fuzz.XXXXXX")"
trap 'rm -rf "$scratch" /dev/shm/lateglow-fuzz-"${pid:-none}"' EXIT
mkdir "$scratch/corpus" "$scratch/artifacts"
cp -r "$corpus/." "$scratch/corpus"
export ASAN_OPTIONS="detect_leaks=1:quarantine_size_mb=64:allocator_may_return_null=1:${ASAN_OPTIONS:-}"
export UBSAN_OPTIONS="print_stacktrace=1:${UBSAN_OPTIONS:-}"

"$program" -max_total_time="${FUZZ_SECONDS:-60}" -timeout=5 -rss_limit_mb="${FUZZ_RSS_MB:-1024}" \
  -malloc_limit_mb=512 -max_len="$max_len" -print_final_stats=1 -verbosity=0 \
  -artifact_prefix="$scratch/artifacts/" "$scratch/corpus" >"$scratch/log" 2>&1 &
pid=$!
status=0
wait "$pid" || status=$?
grep -E '^(stat::number_of_executed_units|stat::peak_rss_mb|finding:)' "$scratch/log" || true
echo "inputs in the corpus: $(find "$corpus" -type f | wc -l) committed, $(find "$scratch/corpus" -type f | wc -l) now"
if [ "$status" -ne 0 ]; then
  tail -n 60 "$scratch/log"
  for artifact in "$scratch/artifacts/"*; do
    [ -f "$artifact" ] || continue
    echo "$(basename "$artifact"), $(stat -c %s "$artifact") bytes:"
    base64 "$artifact" | head -c 20000
    [ -z "${FUZZ_ARTIFACTS:-}" ] || cp "$artifact" "$FUZZ_ARTIFACTS/"
  done
fi
exit "$status"
