#!/usr/bin/env bash
# On Debian and its kin: installs the system libraries that Qt WebEngine needs, or says what is missing.
# Names of further packages may be given.
set -euo pipefail
command -v dpkg-query >/dev/null || exit 0

needed="libgl1 libegl1 libglib2.0-0 libdbus-1-3 libfontconfig1 libxkbcommon0 libnss3 libnspr4 libasound2
        libxcomposite1 libxdamage1 libxrandr2 libxtst6 libxkbfile1 libgbm1
        libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxkbcommon-x11-0
        fonts-noto-cjk python3-venv $*"

is_installed() {
    # A package may have been renamed for 64-bit time (libglib2.0-0t64): either name will do.
    dpkg-query -W -f='${Status}\n' "$1" "${1}t64" 2>/dev/null | grep -q 'ok installed'
}

missing=""
for name in $needed; do is_installed "$name" || missing="$missing $name"; done
[ -n "$missing" ] || exit 0

if [ "$(id -u)" = 0 ]; then
    echo "installing:$missing"
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq
    # shellcheck disable=SC2086
    apt-get install -y -qq --no-install-recommends $missing >/dev/null
else
    echo "These system packages are missing:$missing" >&2
    echo "Install them with: sudo apt-get install$missing" >&2
    exit 1
fi
