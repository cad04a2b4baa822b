# Shared by the scripts of this folder: messages, failure with a remedy, root, the build environment.

say() { printf '  %s\n' "$*"; }
step() { printf '\n== %s\n' "$*"; }
fail() { # fail WHAT REMEDY
  printf '\nerror: %s\n' "$1" >&2
  [ -z "${2:-}" ] || printf 'remedy: %s\n' "$2" >&2
  exit 1
}
usage_error() {
  printf 'error: %s\n' "$1" >&2
  exit 2
}

can_be_root() { [ "$(id -u)" = 0 ] || command -v sudo >/dev/null; }
as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# quietly LOG COMMAND...: the output goes to LOG, and its end to the terminal if the command fails.
quietly() {
  local log=$1
  shift
  if ! "$@" >"$log" 2>&1; then
    tail -n 30 "$log" >&2
    return 1
  fi
}

# configure_and_build PRESET [TARGET...]
configure_and_build() {
  local preset=$1
  shift
  # A configuration that failed leaves a cache, but no build file.
  if [ ! -f "build/$preset/build.ninja" ]; then
    quietly "build/configure-$preset.log" cmake --preset "$preset" "${dependency_overrides[@]}" ||
      fail "configuring $preset failed (log: build/configure-$preset.log)" "Remove build/$preset and run scripts/setup."
  fi
  quietly "build/build-$preset.log" cmake --build "build/$preset" ${1:+--target "$@"} ||
    fail "building $preset failed (log: build/build-$preset.log)" "Read the log above."
}

# Where setup put what CMake would otherwise fetch from the network.
dependency_overrides=(
  -DFETCHCONTENT_SOURCE_DIR_IMGUI="$PWD/build/deps/imgui"
  -DFETCHCONTENT_SOURCE_DIR_FRIBIDI="$PWD/build/deps/fribidi"
  -DMIHWAR_HEADERS="$PWD/build/deps/include"
  -DMIHWAR_WARNINGS_ARE_ERRORS=ON # with the compilers that setup installs there are none
)

# Emscripten's linker wants acorn where node finds it (Debian keeps it outside node's own path).
export NODE_PATH=/usr/share/nodejs${NODE_PATH:+:$NODE_PATH}
