# For the scripts beside it, to be read with `.`: how a release is built, so that a build of one commit by
# one Rust depends on no folder or hour.

# Rust's own library is built anew: the ready one has no win7 target, carries panics that unwind, and
# is made for speed where size counts. A released compiler allows that only when told so.
rebuild_std() {
    export RUSTC_BOOTSTRAP=1 CARGO_TARGET_DIR=$PWD/target
    if [[ ! -d $(rustc --print sysroot)/lib/rustlib/src/rust/library ]]; then
        rustup component add rust-src
    fi
}

release=(
    --locked --release
    -Zbuild-std=std,panic_abort -Zbuild-std-features=optimize_for_size
    # No folder of this machine in the file.
    -Ztrim-paths --config 'profile.release.trim-paths="all"'
)
