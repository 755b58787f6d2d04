#!/usr/bin/env bash
# Makes everything that is handed out, from nothing, into target/dist. Takes a quarter of an hour on two cores.
set -euo pipefail
cd "$(dirname "$0")"
./build-windows.sh
./build-linux.sh
./pack.sh
