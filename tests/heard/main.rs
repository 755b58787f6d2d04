//! The real program as a screen reader meets it: its tree and what it tells are read over plain D-Bus, keys are
//! pressed on an X server. `tests/check.sh` installs what that needs and runs it; by hand:
//! `cargo test --test heard`.

#![cfg(target_os = "linux")]
#![allow(clippy::disallowed_methods, reason = "those are rules of the program's own")]
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[expect(dead_code, reason = "the other tests ask for more of it")]
#[path = "../window/support/mod.rs"]
mod support;

mod acts;
mod again;
mod buses;
mod by_itself;
mod desktop;
mod events;
mod examine;
mod orca;
mod roles;
mod scenes;
mod starts;
mod tree;
mod views;
mod walk;
