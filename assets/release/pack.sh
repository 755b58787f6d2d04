#!/usr/bin/env bash
# Packs the executables of target/dist into what a technician gets: a zip for Windows, a tar.gz and a
# .deb for Linux, each with «Прочти меня», an example of settings and all licences, and their SHA-256 sums.
set -euo pipefail
cd "$(dirname "$0")/../.."
. tests/packages.sh
install_missing python3:python3 "${compiler_needs[@]}"
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
export SOURCE_DATE_EPOCH CARGO_TARGET_DIR=$PWD/target
dist=target/dist
version=$(cargo metadata --locked --no-deps --format-version 1 |
    python3 -c 'import json, sys; print(next(p["version"] for p in json.load(sys.stdin)["packages"] if p["name"] == "join-chats"))')

PATH=$PWD/target/tools/bin:$PATH
# Built in two thirds of the usual time: they run for a minute.
tool() { # COMMAND VERSION FEATURES
    if [[ $("$1" --version 2> /dev/null) != *$2 ]]; then
        CARGO_PROFILE_RELEASE_OPT_LEVEL=1 CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
            cargo install --locked --quiet --root target/tools "$1@$2" --features "$3"
    fi
}
tool cargo-about 0.9.3 cli
tool cargo-deb 3.8.0 ''

# Everything goes by its name within the archives.
work=$dist/work
rm -rf "$work" "$dist"/*.zip "$dist"/*.tar.gz "$dist"/*.deb
mkdir -p "$work"
# Read out of all files of all libraries: a minute, once for each choice of libraries.
licences=target/tools/licences-$(cat Cargo.lock assets/release/licences.* | sha256sum | cut -c 1-16).txt
if [[ ! -e $licences ]]; then
    # It looks at the libraries of every system, and a build fetches only its own.
    cargo fetch --locked --quiet
    cargo about generate --locked --offline -c assets/release/licences.toml \
        assets/release/licences.hbs > "$licences.new"
    mv "$licences.new" "$licences"
fi
cp "$licences" "$work/licences.txt"
rule=$(printf '=%.0s' {1..80})
{
    printf '\n%s\nGolos Text\n\n' "$rule" && cat assets/fonts/OFL.txt
    printf '\n%s\njoin-chats\n\n' "$rule" && cat LICENSE-MIT
} >> "$work/licences.txt"
cp assets/release/join-chats.example.ron "$work"

# read_me FILE ...: «Прочти меня» with the version and the sums of these files.
read_me() {
    local sums
    sums=$(cd "$dist" && sha256sum "$@" | sed 's/^/    /')
    VERSION=$version SUMS=$sums python3 -c '
import os, sys
text = sys.stdin.read()
for name in ("VERSION", "SUMS"):
    text = text.replace(f"@{name}@", os.environ[name])
sys.stdout.write(text)' < assets/release/read-me.txt
}

# examples FOLDER: a frame of a guide, open and as a package, and how to write one. The program offers a package only
# where somebody has put it beside the executable.
examples() {
    mkdir -p "$1/max"
    cp assets/guides/max/guide.ron "$1/max"
    cp assets/guides/README.md "$1/$how_to_write"
    cp assets/guides/*.png "$1"
    "$dist/join-chats" --pack assets/guides/max "$1/max.join-chats" > /dev/null
}
how_to_write='Как написать инструкцию.txt'

folder=join-chats-$version
windows=$work/windows/$folder
mkdir -p "$windows"
cp "$dist/join-chats.exe" "$dist/join-chats-win7.exe" "$windows"
# The Notepad of Windows 7 needs the mark of UTF-8 and its own ends of lines.
for name in licences.txt join-chats.example.ron; do
    sed -e '1s/^/\xef\xbb\xbf/' -e 's/$/\r/' "$work/$name" > "$windows/$name"
done
examples "$windows/Примеры"
for name in max/guide.ron "$how_to_write"; do
    sed -i -e '1s/^/\xef\xbb\xbf/' -e 's/$/\r/' "$windows/Примеры/$name"
done
read_me join-chats.exe join-chats-win7.exe |
    sed -e '1s/^/\xef\xbb\xbf/' -e 's/$/\r/' > "$windows/Прочти меня.txt"
(cd "$windows" && sha256sum -- *.exe > SHA256SUMS)
python3 assets/release/zip.py "$work/windows" "$dist/$folder-windows.zip"

linux=$work/linux/$folder
mkdir -p "$linux"
cp "$dist/join-chats" "$work/licences.txt" "$work/join-chats.example.ron" "$linux"
# Caja, Nemo and others take the executable for a library; a double click on this one starts it.
install -m 755 assets/release/linux/start.desktop "$linux/Запустить.desktop"
examples "$linux/Примеры"
install -D -t "$linux/menu" -m 644 assets/release/linux/join-chats.desktop assets/icon.svg
read_me join-chats > "$linux/Прочти меня.txt"
(cd "$linux" && sha256sum join-chats > SHA256SUMS)
tar -C "$work/linux" --sort=name --mtime="@$SOURCE_DATE_EPOCH" --owner=0 --group=0 --numeric-owner \
    --mode=u=rwX,go=rX -cf - "$folder" | gzip -9n > "$dist/$folder-linux-x86_64.tar.gz"

cp "$linux/Прочти меня.txt" "$work/read-me.txt"
cargo deb --locked --no-build --no-strip --quiet --output "$dist/join-chats_${version}_amd64.deb"
rm -rf "$work"
(cd "$dist" && sha256sum -- *.zip *.tar.gz *.deb > SHA256SUMS && cat SHA256SUMS)
