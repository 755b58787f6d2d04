#!/usr/bin/env bash
# Cross-builds both executables for Windows on Debian 12 or later, into target/dist: join-chats.exe for
# Windows 10 and 11, with a screen reader's support, and join-chats-win7.exe for 7 to 8.1, which lack what
# that support imports. With one of these names, only that one.
set -euo pipefail
cd "$(dirname "$0")/../.."
. tests/packages.sh
. assets/release/reproducible.sh
install_missing "${compiler_needs[@]}" gcc-mingw-w64-x86-64:x86_64-w64-mingw32-gcc
if [[ $PWD == *' '* ]]; then
    echo "В пути «$PWD» пробел: с ним dlltool из binutils не работает. Перенесите папку." >&2
    exit 1
fi
rebuild_std

export CROSS_COMPILE=x86_64-w64-mingw32-
export CARGO_TARGET_X86_64_PC_WINDOWS_GNU_LINKER=$PWD/assets/release/windows/gcc.sh
export CARGO_TARGET_X86_64_WIN7_WINDOWS_GNU_LINKER=$CARGO_TARGET_X86_64_PC_WINDOWS_GNU_LINKER
# The linker would write the hour of the build into the file.
export RUSTFLAGS="-C link-arg=-Wl,--no-insert-timestamp"

# rustc leaves the names of symbols in, and with them, by the names of the libraries that it makes for imports, the
# folder and something random: a sixth of the file, and other bytes from another folder.
build() { # TARGET NAME
    cargo build "${release[@]}" --target "$1"
    install -D "target/$1/release/join-chats.exe" "target/dist/$2"
    # The date of the file stays: without -p its header would get the hour.
    "${CROSS_COMPILE}strip" -p "target/dist/$2"
}
(($#)) || set -- join-chats.exe join-chats-win7.exe
for name; do
    case $name in
        *-win7.exe) build x86_64-win7-windows-gnu "$name" ;;
        *) build x86_64-pc-windows-gnu "$name" ;;
    esac
done
