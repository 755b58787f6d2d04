#!/usr/bin/env bash
# Makes what is handed out, from nothing, and tests it: on Debian 12 or later, as root, since a test
# installs the package in an old Debian of its own: tests/release.sh [EXECUTABLE ...]. CI calls this after check.sh.
set -euo pipefail
cd "$(dirname "$0")/.."
. tests/packages.sh

if [[ -n $(git status --porcelain --untracked-files=no) ]]; then
    echo "Есть незаписанные изменения: сборка из другой папки вышла бы другой." >&2
    exit 1
fi
assets/release/make.sh
install_missing "${window_needs[@]}" \
    xdotool:xdotool openbox:openbox x11-xkb-utils:setxkbmap \
    wine:wine wine64:file:/usr/lib/wine/wine64 \
    unzip:unzip xdg-utils:xdg-mime libfile-mimeinfo-perl:mimetype shared-mime-info:update-mime-database desktop-file-utils:desktop-file-validate appstream:appstreamcli \
    debootstrap:debootstrap
cargo test --locked --workspace --test release

# The same commit in another folder gives the same bytes: executables, and with them every archive. Each is minutes of
# a build: one is built again, by the commit's number another one each time, or those that are named.
made=(join-chats join-chats.exe join-chats-win7.exe)
number=$((16#$(git rev-parse HEAD | cut -c 1-8)))
once_more=("${@:-${made[number % ${#made[@]}]}}")
again=$(mktemp -d)
trap 'rm -rf "$again"' EXIT
git clone --quiet . "$again/join-chats"
mkdir -p "$again/join-chats/target/dist"
ln -s "$PWD/target/tools" "$again/join-chats/target/tools"
for name in "${made[@]}"; do
    cp -p "target/dist/$name" "$again/join-chats/target/dist"
done
for name in "${once_more[@]}"; do
    rm "$again/join-chats/target/dist/$name"
    case $name in
        *.exe) "$again/join-chats/assets/release/build-windows.sh" "$name" ;;
        *) "$again/join-chats/assets/release/build-linux.sh" ;;
    esac
done
"$again/join-chats/assets/release/pack.sh"
for file in target/dist/*; do
    cmp "$file" "$again/join-chats/$file"
done
echo "Из другой папки вышли те же байты: ${once_more[*]}, с ними архивы."
