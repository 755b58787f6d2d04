#!/usr/bin/env bash
# Builds the executable for Linux on Debian 12 or later, into target/dist. It asks for glibc 2.28 or
# later (Astra 1.7, RED OS 7), whatever this machine has: zig links against a glibc of any age.
set -euo pipefail
cd "$(dirname "$0")/../.."
. tests/packages.sh
. assets/release/reproducible.sh
install_missing python3-venv:file:/usr/lib/python3*/ensurepip "${compiler_needs[@]}"
rebuild_std

zig=target/tools/zig
[[ -x $zig/bin/pip ]] || python3 -m venv "$zig"
"$zig/bin/pip" install --quiet cargo-zigbuild==0.24.1 ziglang==0.16.0
# Nothing unwinds: the tables for it are a tenth of the file.
export RUSTFLAGS="-C force-unwind-tables=no -Z stack-protector=strong"
PATH=$PWD/$zig/bin:$PATH cargo zigbuild "${release[@]}" --target x86_64-unknown-linux-gnu.2.28
install -D target/x86_64-unknown-linux-gnu/release/join-chats target/dist/join-chats
