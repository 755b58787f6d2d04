#!/usr/bin/env bash
# Everything the project checks, on a fresh Debian 12 or any later one with git and Rust.
# Installs what is missing with apt when it may (root, or sudo without a password), and otherwise
# says what to install. CI calls this and nothing else.
set -euo pipefail
cd "$(dirname "$0")/.."

# package: what has to be on the machine when it is installed
needs=(
    gcc:cc
    xvfb:Xvfb
    xdotool:xdotool
    openbox:openbox
    x11-utils:xdpyinfo
    x11-xkb-utils:setxkbmap
    libxkbcommon-x11-0:lib:libxkbcommon-x11.so.0
    libxcursor1:lib:libXcursor.so.1
    libxi6:lib:libXi.so.6
    libxrandr2:lib:libXrandr.so.2
    libgl1:lib:libGL.so.1
    libegl1:lib:libEGL.so.1
    libgl1-mesa-dri:file:/usr/lib/*/dri/swrast_dri.so
    mesa-vulkan-drivers:file:/usr/share/vulkan/icd.d/lvp_icd*.json
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
    "${apt[@]}" -q update
    "${apt[@]}" -qy install --no-install-recommends "${missing[@]}"
fi
if ! command -v cargo > /dev/null; then
    echo "Не хватает Rust: https://rustup.rs" >&2
    exit 1
fi

cargo fmt --check
cargo clippy --all-targets --locked -- -D warnings
cargo run --locked --example render-figures -- --check
cargo test --locked
# Licences, sources and bans need nothing from outside; advisories need their data base.
if [[ ${CI:-} == true ]] && ! cargo deny --version > /dev/null 2>&1; then
    cargo install --locked --quiet cargo-deny
fi
if cargo deny --version > /dev/null 2>&1; then
    deny=(cargo deny --log-level error --config .ci/deny.toml)
    "${deny[@]}" --offline check bans licenses sources
    if "${deny[@]}" fetch db > /dev/null 2>&1; then
        "${deny[@]}" check advisories
    else
        echo "Уязвимости не проверены: их базу отсюда не получить." >&2
    fi
else
    echo "Лицензии не проверены: нет cargo-deny (cargo install --locked cargo-deny)." >&2
fi
