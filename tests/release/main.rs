//! What is handed out, as `assets/release/make.sh` has made it: `cargo test --test release`.

#![allow(clippy::disallowed_methods, reason = "those are rules of the program's own")]
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[path = "../window/support/mod.rs"]
#[expect(dead_code, reason = "the other tests ask for more of it")]
mod support;

mod archives;
mod deb;
mod dist;
mod elf;
mod pe;
mod windows;
mod wine;
