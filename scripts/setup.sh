# Sourced by the other scripts: finds out what is missing on this machine and installs it, or says how.
# Debian 12 and its relatives; Swift itself is not installed here.

say() { printf '%s\n' "$*" >&2; }

require_swift() {
  if ! command -v swift >/dev/null 2>&1; then
    say "Swift 6.2 or newer is needed and was not found. See https://www.swift.org/install/linux/"
    exit 2
  fi
  local version
  version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p' | head -n 1)
  case "$version" in
    6.[2-9]*|6.[1-9][0-9]*|[7-9].*) ;;
    *) say "Swift 6.2 or newer is needed; this is ${version:-an unknown version}."; exit 2 ;;
  esac
}

# require_packages WHY PACKAGE... : installs the Debian packages that are missing.
require_packages() {
  local why=$1 missing=() package
  shift
  for package in "$@"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  say "Installing ${missing[*]}: $why."
  if [ "$(id -u)" -eq 0 ]; then
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2
  elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
    sudo apt-get update -qq
    sudo DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2
  else
    say "This needs an administrator. Please run, and then start this again:"
    say "  sudo apt-get install ${missing[*]}"
    exit 2
  fi
}

require_build_packages() {
  require_packages "the C libraries Ladder is built on (Markdown, YAML, hashing, memory)" \
    libcmark-dev libyaml-dev libssl-dev libmimalloc-dev pkg-config git
}

# build_release [OPTION...] : builds the program as it is published, with Swift's libraries in it; says where it lies.
build_release() {
  require_packages "what Swift's own libraries are linked with" libcurl4-openssl-dev
  say "Building Ladder …"
  swift build -c release --product ladder --static-swift-stdlib "$@" 2>&1 |
    { grep -E 'error|Build' || true; } | tail -n 3 >&2 || return
  echo .build/release/ladder
}

# build_tuned [OPTION...] : the same, laid out by what runs often, which takes twice as long to build; says where it lies.
#
# A first program counts how often each of its parts runs while it builds the example site. The second is made with these
# counts: what runs together lies together, and what seldom runs does not stand between. Most of a page is made by code
# that runs once for it, so a good part of the time is spent on fetching code.
build_tuned() {
  local folder=.build-tuned tools
  tools=$(dirname "$(readlink -f "$(command -v swiftc)")")
  if [ ! -x "$tools/llvm-profdata" ] || ! grep -q -- '-ir-profile-use' <<<"$(swiftc -frontend -help-hidden 2>&1)"; then
    say "This compiler cannot count what runs; Ladder is built without."
    build_release "$@"
    return
  fi
  say "Building a Ladder that counts …"
  build_release --scratch-path "$folder/counting" -Xswiftc -Xfrontend -Xswiftc -ir-profile-generate \
    -Xswiftc -Xclang-linker -Xswiftc -fprofile-instr-generate >/dev/null || return
  rm -rf "$folder/site" "$folder"/counts*
  LLVM_PROFILE_FILE="$folder/counts-%p.profraw" "$folder/counting/release/ladder" build --source . \
    --output "$folder/site" >&2 || return
  "$tools/llvm-profdata" merge -o "$folder/counts.profdata" "$folder"/counts-*.profraw >&2 || return
  build_release --scratch-path "$folder/tuned" -Xswiftc -Xfrontend -Xswiftc "-ir-profile-use=$PWD/$folder/counts.profdata" \
    "$@" >/dev/null || return
  echo "$folder/tuned/release/ladder"
}

# require_python PACKAGE... : a Python of the project's own in .build-python, with these packages.
require_python() {
  local folder=.build-python stamp
  require_packages "Python for the browser tests" python3-venv
  [ -x "$folder/bin/python" ] || { say "Making $folder for the browser tests."; python3 -m venv "$folder"; }
  stamp="$folder/installed"
  if [ "$(cat "$stamp" 2>/dev/null)" != "$*" ]; then
    say "Installing $* into $folder: what drives the browser."
    "$folder/bin/python" -m pip install --quiet --disable-pip-version-check "$@" >&2
    printf '%s' "$*" >"$stamp"
  fi
}
