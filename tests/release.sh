#!/usr/bin/env bash
# Makes what is handed out, from nothing, and tests it: on Debian 12 or later, as root, since a test
# installs the package in an old Debian of its own. CI calls this after check.sh.
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

# The same commit in another folder gives the same bytes: each executable, and with them every archive.
again=$(mktemp -d)
trap 'rm -rf "$again"' EXIT
git clone --quiet . "$again/join-chats"
mkdir "$again/join-chats/target"
ln -s "$PWD/target/tools" "$again/join-chats/target/tools"
"$again/join-chats/assets/release/make.sh"
for made in target/dist/*; do
    cmp "$made" "$again/join-chats/$made"
done
echo "Из другой папки вышли те же байты."
