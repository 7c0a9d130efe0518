#!/bin/sh
# Makes a virtual environment with whatever the machine has, or says in one line what is missing.
# use: sh tools/mkvenv.sh FOLDER
venv=$1
python=${PYTHON:-python3}
works() { "$venv/bin/python" -m pip --version >/dev/null 2>&1; }

"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || {
  echo "Cunji needs Python 3.11 or newer. If it has another name here: make PYTHON=python3.12 ..." >&2
  exit 1
}
rm -rf "$venv"
"$python" -m venv "$venv" >/dev/null 2>&1 && works && exit 0
# Debian ships Python without ensurepip; root can have it installed at once.
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  (apt-get install -y -qq python3-venv || { apt-get update -qq && apt-get install -y -qq python3-venv; }) >/dev/null 2>&1
  rm -rf "$venv"
  "$python" -m venv "$venv" >/dev/null 2>&1 && works && exit 0
fi
rm -rf "$venv"
echo "This Python has no venv. On Debian or Ubuntu: sudo apt-get install python3-venv   (then run make again)" >&2
exit 1
