//! The real program in real windows, on X servers of its own, with real browsers. `tests/check.sh` installs
//! what that needs and runs it; by hand: `cargo test --test window`.

#![cfg(target_os = "linux")]
#![allow(clippy::disallowed_methods, reason = "those are rules of the program's own")]
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[expect(dead_code, reason = "the tests without a window ask for more of it")]
mod support;

mod awake;
mod browsers;
mod copies;
mod crash;
mod day;
mod displays;
mod documents;
mod hard_places;
mod keys;
mod library;
mod paper;
mod private_windows;
mod renderer_choice;
mod strip;
mod two_monitors;
mod whole_path;
mod wishes;
