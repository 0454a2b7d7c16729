#!/usr/bin/env bash
# Unpacks Debian's SoftHSM into a folder, as any user. Where that cannot be done it says so, and the tests of PKCS#11 are skipped.
set -euo pipefail
mkdir -p "$1"
cd "$1"
if command -v softhsm2-util >/dev/null; then
  exit 0
fi

fetch() { timeout 120 apt-get "$@" download softhsm2 libsofthsm2 >/dev/null 2>&1; }

if ! command -v apt-get >/dev/null || ! command -v dpkg >/dev/null; then
  echo "SoftHSM is missing: install softhsm2 for the tests of PKCS#11, which are skipped without it." >&2
  exit 0
fi
mkdir -p lists/partial cache/archives/partial
own=(-o "Dir::State::lists=$PWD/lists" -o "Dir::Cache=$PWD/cache" -o "APT::Sandbox::User=")
if ! fetch; then
  timeout 120 apt-get "${own[@]}" update >/dev/null 2>&1 || true
  if ! fetch "${own[@]}"; then
    echo "SoftHSM cannot be fetched: the tests of PKCS#11 are skipped; install softhsm2 to run them." >&2
    exit 0
  fi
fi
for each in *.deb; do
  dpkg -x "$each" .
done
rm -rf ./*.deb lists cache
