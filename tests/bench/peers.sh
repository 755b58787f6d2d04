#!/usr/bin/env bash
# The program beside other ways to show the same instruction: which is there first, and what it costs.
# Installs what is missing with apt when it may (root, or sudo without a password), and otherwise
# says what to install. Takes --rounds N; prints a Markdown table. See peers.rs for the rest.
set -euo pipefail
cd "$(dirname "$0")/../.."

# package: what has to be on the machine when it is installed
needs=(
    gcc:cc
    xvfb:Xvfb
    x11-utils:xmessage
    libxkbcommon-x11-0:lib:libxkbcommon-x11.so.0
    libxcursor1:lib:libXcursor.so.1
    libxi6:lib:libXi.so.6
    libxrandr2:lib:libXrandr.so.2
    libgl1:lib:libGL.so.1
    libegl1:lib:libEGL.so.1
    libgl1-mesa-dri:file:/usr/lib/*/dri/swrast_dri.so
    fonts-dejavu-core:file:/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf
    mupdf:mupdf
    evince:evince
    chromium:chromium
    libreoffice-writer:file:/usr/lib/libreoffice/program/swriter
    poppler-utils:pdfimages
)

is_there() {
    case $1 in
        lib:*) ldconfig -p | grep -qF "${1#lib:}" ;;
        file:*) compgen -G "${1#file:}" > /dev/null ;;
        *) command -v "$1" > /dev/null ;;
    esac
}

missing=()
for need in "${needs[@]}"; do
    is_there "${need#*:}" || missing+=("${need%%:*}")
done
if ((${#missing[@]})); then
    apt=(env DEBIAN_FRONTEND=noninteractive apt-get)
    if ((EUID != 0)); then
        if sudo -n true 2> /dev/null; then
            apt=(sudo "${apt[@]}")
        else
            echo "Не хватает пакетов. Установите: apt-get install ${missing[*]}" >&2
            exit 1
        fi
    fi
    # Only the table goes to the standard output.
    "${apt[@]}" -q update >&2
    "${apt[@]}" -qy install --no-install-recommends "${missing[@]}" >&2
fi
if ! command -v cargo > /dev/null; then
    echo "Не хватает Rust: https://rustup.rs" >&2
    exit 1
fi

# The bench only looks on: built as the tests are, in seconds after them. What it measures is a release.
exec cargo bench --locked --profile dev --bench peers -- "$@"
