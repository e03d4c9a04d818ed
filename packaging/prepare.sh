#!/usr/bin/env bash
# Makes the virtual environment: packaging/prepare.sh PYTHON VENV
# Installs the Debian packages that are missing when it may, and otherwise names them and the one command.
set -euo pipefail
python=$1
venv=$2

command -v "$python" >/dev/null || { echo "Wayline needs $python: apt-get install python3.11 python3.11-venv" >&2; exit 1; }
bash "$(dirname "$0")/debian-packages.sh"

if [ ! -x "$venv/bin/python" ]; then
    echo "making $venv"
    "$python" -m venv "$venv"
fi
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check "uv>=0.9,<1"
"$venv/bin/uv" pip sync --quiet --python "$venv" requirements.lock
"$venv/bin/uv" pip install --quiet --python "$venv" --no-deps --editable .
echo "ready: $venv"
