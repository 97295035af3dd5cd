#!/usr/bin/env bash
# The parts that Debian 12 has no fitting package of, each in a folder of its own under
# ${XDG_CACHE_HOME:-~/.cache}/lateglow whose name ends in the hash of its recipe.
#
#   setup/thirdparty.sh                 builds what is missing: qvtk, qwt, python, judges
#   setup/thirdparty.sh build PART...   builds these parts only
#   setup/thirdparty.sh path PART       prints where the part is, or will be
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
recipes="$lateglow_root/setup/thirdparty"
judges="$recipes/python-judges-requirements.txt"

vtk_archive="pool/main/v/vtk9/vtk9_9.1.0%2breally9.1.0%2bdfsg2.orig.tar.xz"
vtk_sha256=7ef8c64f27d523495b9fb49b04e582cb0e67f56d30d4e5b743636f1143a2f15b
qwt_archive="pool/main/q/qwt/qwt_6.3.0.orig.tar.bz2"
qwt_sha256=dcb085896c28aaec5518cbc08c0ee2b4e60ada7ac929d82639f6189851a6129a

# The torch wheel's own CUDA libraries are needed only where the machine does not bring them all.
cuda_libraries="libcudart.so.13 libcupti.so.13 libcublas.so.13 libcublasLt.so.13 libcufft.so.12
  libcurand.so.10 libcusolver.so.12 libcusparse.so.12 libnvJitLink.so.13 libnvrtc.so.13
  libcudnn.so.9 libnccl.so.2"
machine_has_cuda_libraries() {
  local library known
  known="$(/sbin/ldconfig -p 2>/dev/null)" || return 1
  for library in $cuda_libraries; do
    [[ "$known" == *"$library ("* ]] || return 1
  done
}

# Debian's own Python comes first, so that the cache does not depend on what else is on the PATH.
python_program() {
  local candidate
  for candidate in /usr/bin/python3 python3; do
    if "$candidate" -c 'import ensurepip, sys, venv
sys.exit(sys.version_info[:2] != (3, 11))' 2>/dev/null; then
      command -v "$candidate"
      return
    fi
  done
  fail "no Python 3.11 with the venv module was found" \
    "Install it with: apt-get install python3-venv"
}

python_requirements() {
  echo "$recipes/python-requirements.txt"
  machine_has_cuda_libraries || echo "$recipes/python-cuda-requirements.txt"
}

part_path() {
  case "$1" in
    qvtk) echo "$lateglow_cache/qvtk-$(hash_of "$vtk_sha256" "$recipes"/qvtk/*)" ;;
    qwt) echo "$lateglow_cache/qwt-$(hash_of "$qwt_sha256" "$recipes"/qwt/*)" ;;
    python) echo "$lateglow_cache/python-$(hash_of "$(python_program)" $(python_requirements))" ;;
    judges) echo "$lateglow_cache/judges-$(hash_of "$(python_program)" "$judges")" ;;
    *) fail "there is no third-party part '$1'" "The parts are: qvtk, qwt, python, judges." ;;
  esac
}

# cmake_install SOURCE-FOLDER WORK PREFIX CMAKE-OPTIONS...
cmake_install() {
  local source="$1" work="$2" prefix="$3"
  shift 3
  if ! { cmake -G Ninja -S "$source" -B "$work/build" -DCMAKE_BUILD_TYPE=Release \
    "-DCMAKE_INSTALL_PREFIX=$prefix" "$@" &&
    cmake --build "$work/build" --target install; } >"$work/log" 2>&1; then
    tail -n 30 "$work/log" >&2
    fail "building ${source##*/} failed; the last lines are above" \
      "Run setup/packages.sh, then start again."
  fi
}

build_qvtk() { # WORK PREFIX
  download_from_debian "$vtk_archive" "$vtk_sha256" "$1/vtk.tar.xz"
  tar -xf "$1/vtk.tar.xz" -C "$1" --strip-components=1 \
    --wildcards '*/GUISupport/Qt' '*/Copyright.txt'
  cmake_install "$recipes/qvtk" "$1" "$2" "-DQVTK_SOURCE=$1/GUISupport/Qt"
  cp "$1/Copyright.txt" "$2/LICENSE.txt"
}

build_qwt() { # WORK PREFIX
  download_from_debian "$qwt_archive" "$qwt_sha256" "$1/qwt.tar.bz2"
  tar -xf "$1/qwt.tar.bz2" -C "$1" --strip-components=1
  cmake_install "$recipes/qwt" "$1" "$2" "-DQWT_SOURCE=$1/src"
  cp "$1/COPYING" "$2/LICENSE.txt"
}

# A virtual environment may not be moved (its programs name its path), so this one part is made
# where it stays and counts as whole only once its stamp is there.
build_python() { # WORK PREFIX
  "$(python_program)" -m venv --clear "$2"
  local requirements=() file
  for file in $(python_requirements); do requirements+=(--requirement "$file"); done
  pip_install "$1" "$2/bin/python" "${requirements[@]}"
}

# A folder for PYTHONPATH, beside the virtual environment of part python.
build_judges() { # WORK PREFIX
  pip_install "$1" "$(python_program)" --target "$2" --requirement "$judges"
}

pip_install() { # WORK PYTHON ARGUMENTS...
  local work="$1" python="$2"
  shift 2
  if ! "$python" -m pip install --quiet --no-input --disable-pip-version-check --no-deps \
    --only-binary :all: --require-hashes "$@" >"$work/log" 2>&1; then
    tail -n 30 "$work/log" >&2
    fail "installing the Python packages failed; the last lines are above" \
      "Check the network and pip's index settings (pip config list), then start again."
  fi
}

is_whole() { [ -e "$1/.whole" ]; }

build_part() { # PART PATH, under the part's lock
  local part="$1" path="$2" work
  is_whole "$path" && return
  say "preparing $part (once; kept in $path)"
  work="$(mktemp -d "$lateglow_cache/.work-$part-XXXXXX")"
  trap "rm -rf '$work'" EXIT
  if [ "$part" = python ]; then
    build_python "$work" "$path"
  else
    build_"$part" "$work" "$work/prefix"
    rm -rf "$path"
    mv "$work/prefix" "$path"
  fi
  touch "$path/.whole"
}

ensure_part() {
  local path
  path="$(part_path "$1")"
  is_whole "$path" || with_lock "$1" build_part "$1" "$path"
}

case "${1:-build}" in
  path) part_path "${2:?which part}" ;;
  build)
    shift || true
    [ $# -gt 0 ] || set -- qvtk qwt python judges
    for part in "$@"; do ensure_part "$part"; done
    ;;
  *) fail "unknown command '$1'" "Use: setup/thirdparty.sh [build PART... | path PART]" ;;
esac
