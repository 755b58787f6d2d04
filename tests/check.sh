#!/usr/bin/env bash
# Everything the project checks, on a fresh Debian 12 or any later one with git and Rust.
# Installs what is missing with apt when it may (root, or sudo without a password), and otherwise
# says what to install. CI calls this, then release.sh.
set -euo pipefail
cd "$(dirname "$0")/.."

. tests/packages.sh
install_missing "${window_needs[@]}" \
    xdotool:xdotool \
    openbox:openbox \
    x11-utils:xdpyinfo \
    x11-xkb-utils:setxkbmap \
    xserver-xorg-core:file:/usr/lib/xorg/Xorg \
    'xserver-xorg-video-dummy:file:/usr/lib/xorg/modules/drivers/dummy_drv.so' \
    x11-xserver-utils:xrandr \
    chromium:/usr/bin/chromium \
    firefox-esr:/usr/bin/firefox-esr \
    'mesa-vulkan-drivers:file:/usr/share/vulkan/icd.d/lvp_icd*.json'

cargo fmt --all --check
cargo clippy --workspace --all-targets --locked -- -D warnings
# What needs a release to run is not among all targets.
cargo clippy --locked --test release -- -D warnings
cargo run --locked --example render-figures -- --check
cargo test --workspace --locked
# What is too slow to be run with each change.
cargo test --locked --test suite -- --ignored
tests/fuzz.sh
# Licences, sources and bans need nothing from outside; advisories need their data base.
if [[ ${CI:-} == true ]] && ! cargo deny --version > /dev/null 2>&1; then
    cargo install --locked --quiet cargo-deny
fi
# They are looked up for every system, and a build fetches only its own.
cargo fetch --locked --quiet
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
