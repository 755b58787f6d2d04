#!/usr/bin/env bash
# Gives the readers of files that others write what a fuzzer makes of good and bad ones (tests/fuzz), and
# fails when one panics, takes 5 seconds or 64 MB: tests/fuzz.sh [RUNS], of all readers together. Stable
# Rust is enough: memory is counted by the targets themselves, in place of a sanitizer.
set -euo pipefail
cd "$(dirname "$0")/.."

. tests/packages.sh
install_missing "${compiler_needs[@]}" g++:c++

runs=${1:-100000}
if [[ ! $runs =~ ^[1-9][0-9]*$ ]]; then
    echo "Сколько запусков? tests/fuzz.sh 100000" >&2
    exit 2
fi
targets=(tests/fuzz/fuzz_targets/*.rs)
targets=("${targets[@]##*/}")
targets=("${targets[@]%.rs}")
# A hand-out is made of each guide, and a guide takes longer than any other file: they are given fewer.
declare -A share=([handout]=1 [guide]=2)
usual=4 shares=0
for target in "${targets[@]}"; do
    ((shares += ${share[$target]:-usual}))
done

# What cargo-fuzz sets, without a sanitizer. A target is named so that build scripts do without.
flags=(
    --cfg fuzzing
    -Cpasses=sancov-module
    -Cllvm-args=-sanitizer-coverage-level=4
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters
    -Cllvm-args=-sanitizer-coverage-pc-table
    -Cllvm-args=-sanitizer-coverage-trace-compares
    -Ccodegen-units=1
)
host=$(rustc -vV | sed -n 's/^host: //p')
folder=${CARGO_TARGET_DIR:-target}/fuzz
RUSTFLAGS="${flags[*]}" cargo build --release --locked --manifest-path tests/fuzz/Cargo.toml \
    --target "$host" --target-dir "$folder"

failed=()
for target in "${targets[@]}"; do
    # What a fuzzer finds it keeps beside what it was given.
    work=$folder/$target
    rm -rf "$work"
    mkdir -p "$work"
    # What is imported is what the reader of documents is given, what is handed out what the reader of guides is.
    seeds=${target/import/docx}
    cp -r "tests/fuzz/corpus/${seeds/handout/guide}" "$work/corpus"
    dictionary=ron
    case $target in
        docx | import)
            dictionary=docx
            cp tests/data/word/*.docx "$work/corpus"
            ;;
        guide | handout)
            cp assets/guide.ron tests/data/small-guide.ron tests/data/guides/own.ron "$work/corpus"
            for guide in tests/data/guides/*/guide.ron; do
                cp "$guide" "$work/corpus/$(basename "$(dirname "$guide")").ron"
            done
            ;;
        package) dictionary=zip ;;
        picture) dictionary=picture ;;
        settings) cp assets/release/join-chats.example.ron "$work/corpus" ;;
    esac
    each=$(((runs * ${share[$target]:-usual} + shares - 1) / shares))
    options=(
        -runs="$each" -seed=1 -timeout=5 -rss_limit_mb=512
        -dict="tests/fuzz/$dictionary.dict" -artifact_prefix="$work/" -print_final_stats=1
    )
    SECONDS=0
    if "$folder/$host/release/$target" "${options[@]}" "$work/corpus" > "$work/log" 2>&1; then
        places=$(sed -n 's/^#.*DONE *cov: \([0-9]*\) .*/\1/p' "$work/log")
        echo "$target: запусков $each, секунд $SECONDS, пройдено переходов $places."
    else
        failed+=("$target")
        tail -n 60 "$work/log" >&2
        echo "$target: отказ; вход и журнал лежат в $work." >&2
    fi
done
if ((${#failed[@]})); then
    echo "Не прошли: ${failed[*]}." >&2
    exit 1
fi
